import { type RawBuilder, sql } from 'kysely';
import type { Viewer } from '../../../server/kit/index.ts';

/** Whether the viewer is the applicant of a row. */
export function isApplicant(viewer: Viewer | null, applicantId: RawBuilder<unknown>): RawBuilder<boolean> {
  return viewer?.personId == null ? sql`false` : sql`${applicantId} = ${viewer.personId}`;
}
