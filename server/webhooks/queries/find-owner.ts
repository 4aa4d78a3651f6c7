import { type Kysely, sql } from 'kysely';
import type { ServerTables } from '../../data/tables.ts';
import { ZONE } from '../../kit/day.ts';

interface OwnerRow {
  readonly personId: number | null;
  readonly name: string;
  readonly rightsVersion: number;
  readonly permission: string | null;
  readonly agencyId: number | null;
  readonly purposeCode: string | null;
  readonly purposePersonal: boolean | null;
}

/** An account with what it may at a moment, one row a right or one without any; nothing for one that is suspended. */
export async function findOwner(
  db: Kysely<ServerTables>,
  accountId: number,
  now: Date,
): Promise<readonly OwnerRow[]> {
  const { rows } = await sql<OwnerRow>`
    select a.person_id, a.name, a.rights_version, g.permission, g.agency_id,
      p.code as purpose_code, p.personal as purpose_personal
    from server.account as a
    left join server.client as c on c.account_id = a.id
    left join server.purpose as p on p.id = c.purpose_id
    left join lateral server.rights_on(a.id, (${now}::timestamptz at time zone ${sql.lit(ZONE)})::date) as g on true
    where a.id = ${accountId} and a.suspended_at is null`.execute(db);
  return rows;
}
