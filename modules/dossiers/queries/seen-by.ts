import { type RawBuilder, sql } from 'kysely';
import { inReach, type Viewer, ZONE } from '../../../server/kit/index.ts';
import { dossiers } from '../contract.ts';

/** Whether the viewer applies by a dossier, or acts for who does, as long as that holds. */
export function isOwn(
  viewer: Viewer | null,
  col: (property: 'applicantId' | 'representativeId' | 'representedUntil') => RawBuilder<unknown>,
): RawBuilder<boolean> {
  if (viewer?.personId == null) return sql`false`;
  const today = sql`(now() at time zone ${sql.lit(ZONE)})::date`;
  return sql`(${isApplicant(viewer, col('applicantId'))} or (${col('representativeId')} = ${viewer.personId}
    and (${col('representedUntil')} is null or ${col('representedUntil')} >= ${today})))`;
}

/** Whether the viewer is the applicant of a row. */
export function isApplicant(viewer: Viewer | null, applicantId: RawBuilder<unknown>): RawBuilder<boolean> {
  return viewer?.personId == null ? sql`false` : sql`${applicantId} = ${viewer.personId}`;
}

/** Whether the viewer reads the dossiers of the agency that decides this one, of the one that has it, or of one that is asked. */
export function isOfOffice(
  viewer: Viewer | null,
  col: (property: 'id' | 'agencyId' | 'holderAgencyId' | 'receivingAgencyId') => RawBuilder<unknown>,
): RawBuilder<boolean> {
  const reach = viewer?.reach(dossiers.permissions.readDossiers) ?? [];
  // The questions first and then their dossiers by id: so that each of them finds its rows by an index.
  return sql`(${inReach(reach, col('agencyId'))} or ${inReach(reach, col('holderAgencyId'))}
    or ${isAtDesk(viewer, col('receivingAgencyId'))}
    or ${col('id')} = any(array(select asked.dossier_id from dossiers.opinion as asked
      where asked.waiting and ${inReach(reach, sql.ref('asked.agencyId'))})))`;
}

/** The same of a row that belongs to a dossier. */
export function isBehindOffice(viewer: Viewer | null, dossierId: RawBuilder<unknown>): RawBuilder<boolean> {
  const col = (property: string) => sql.ref(`whose.${property}`);
  return sql`exists (select from dossiers.dossier as whose where whose.id = ${dossierId} and ${isOfOffice(viewer, col)})`;
}

/** Whether the viewer works at the desk of another agency that took a row in. */
function isAtDesk(viewer: Viewer | null, receivingAgencyId: RawBuilder<unknown>): RawBuilder<boolean> {
  const reach = viewer?.reach(dossiers.permissions.receiveDossiers) ?? [];
  if (reach === 'everywhere') return sql`${receivingAgencyId} is not null`;
  return inReach(reach, receivingAgencyId);
}
