import { type RawBuilder, sql } from 'kysely';
import type { Reach, Viewer } from '../../../server/kit/index.ts';

/** Whether a row's agency is one of these. */
export function inReach(reach: Reach, agencyId: RawBuilder<unknown>): RawBuilder<boolean> {
  if (reach === 'everywhere') return sql`true`;
  if (reach.length === 0) return sql`false`;
  return sql`${agencyId} = any(${reach}::bigint[])`;
}

/** Whether the viewer is the applicant of a row. */
export function isApplicant(viewer: Viewer | null, applicantId: RawBuilder<unknown>): RawBuilder<boolean> {
  return viewer?.personId == null ? sql`false` : sql`${applicantId} = ${viewer.personId}`;
}
