import { type RawBuilder, sql } from 'kysely';
import { inReach, type Viewer } from '../../../server/kit/index.ts';
import { health } from '../contract.ts';

/** Whether a row is about the viewer, or of an agency whose licences they keep. */
export function isOwnOrKept(
  viewer: Viewer | null,
  { personId, agencyId }: { readonly personId: RawBuilder<unknown>; readonly agencyId: RawBuilder<unknown> },
): RawBuilder<boolean> {
  return sql`(${personId} = ${viewer?.personId ?? null}::bigint
    or ${inReach(viewer?.reach(health.permissions.keepLicences) ?? [], agencyId)})`;
}

/** The same of what belongs to a licence. */
export function isOfLicence(viewer: Viewer | null, licenceId: RawBuilder<unknown>): RawBuilder<boolean> {
  const of = { personId: sql`licence.holder_id`, agencyId: sql`licence.agency_id` };
  return sql`exists (select from health.licence as licence where licence.id = ${licenceId} and ${isOwnOrKept(viewer, of)})`;
}
