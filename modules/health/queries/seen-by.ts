import { type RawBuilder, sql } from 'kysely';
import { inReach, type Permission, type Viewer } from '../../../server/kit/index.ts';
import { health } from '../contract.ts';

interface Whose {
  readonly personId: RawBuilder<unknown>;
  readonly agencyId: RawBuilder<unknown>;
}

/** Whether a row is about the viewer, or of an agency in which they hold the permission. */
export function isOwnOr(
  permission: Permission,
  viewer: Viewer | null,
  { personId, agencyId }: Whose,
): RawBuilder<boolean> {
  return sql`(${personId} = ${viewer?.personId ?? null}::bigint
    or ${inReach(viewer?.reach(permission) ?? [], agencyId)})`;
}

/** Whether the viewer holds a licence or keeps those of its agency. */
export function isOfLicence(viewer: Viewer | null, licenceId: RawBuilder<unknown>): RawBuilder<boolean> {
  const whose = { personId: sql`licence.holder_id`, agencyId: sql`licence.agency_id` };
  return sql`exists (select from health.licence as licence
    where licence.id = ${licenceId} and ${isOwnOr(health.permissions.keepLicences, viewer, whose)})`;
}
