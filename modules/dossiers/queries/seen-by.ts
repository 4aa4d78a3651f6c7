import { type RawBuilder, sql } from 'kysely';
import { inReach, type Viewer } from '../../../server/kit/index.ts';
import { dossiers } from '../contract.ts';

/** Whether the viewer is the applicant of a row. */
export function isApplicant(viewer: Viewer | null, applicantId: RawBuilder<unknown>): RawBuilder<boolean> {
  return viewer?.personId == null ? sql`false` : sql`${applicantId} = ${viewer.personId}`;
}

/** Whether the viewer works at the desk of another agency that took a row in. */
export function isAtDesk(viewer: Viewer | null, receivingAgencyId: RawBuilder<unknown>): RawBuilder<boolean> {
  const reach = viewer?.reach(dossiers.permissions.receiveDossiers) ?? [];
  if (reach === 'everywhere') return sql`${receivingAgencyId} is not null`;
  return inReach(reach, receivingAgencyId);
}
