import type { Kysely, Selectable } from 'kysely';
import type { ServerTables } from '../../data/tables.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<ServerTables>();

export interface RoleRow {
  readonly id: number;
  readonly administrative: boolean;
  /** Names. */
  readonly permissions: readonly string[];
}

/** A role with what goes with it, which stays so until the transaction ends. */
export async function findRole(
  db: Kysely<unknown>,
  by: { readonly code: string } | { readonly id: number },
): Promise<RoleRow | null> {
  const role = await tables(db)
    .selectFrom('server.role')
    .select(['id', 'administrative'])
    .$if('code' in by, (query) => query.where('code', '=', 'code' in by ? by.code : ''))
    .$if('id' in by, (query) => query.where('id', '=', 'id' in by ? by.id : 0))
    .forShare()
    .executeTakeFirst();
  if (role === undefined) return null;
  const permissions = await tables(db)
    .selectFrom('server.rolePermission')
    .select('permission')
    .where('roleId', '=', role.id)
    .execute();
  return { ...role, permissions: permissions.map(({ permission }) => permission) };
}

export type RoleGrantRow = Selectable<ServerTables['server.roleGrant']>;

/** That somebody has a role, or is to have it; locked until the transaction ends. Null for one that is over. */
export async function lockRoleGrant(db: Kysely<unknown>, id: number): Promise<RoleGrantRow | null> {
  const found = await tables(db)
    .selectFrom('server.roleGrant')
    .selectAll()
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return found ?? null;
}

export interface NewRoleGrant {
  readonly accountId: number;
  readonly roleId: number;
  readonly administrative: boolean;
  readonly agencyId: number | null;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly grantedBy: number;
  readonly grantedAt: Date;
}

export async function insertRoleGrant(db: Kysely<unknown>, grant: NewRoleGrant): Promise<number> {
  const { id } = await tables(db)
    .insertInto('server.roleGrant')
    .values(grant)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function setApproved(
  db: Kysely<unknown>,
  id: number,
  approvedBy: number,
  approvedAt: Date,
): Promise<void> {
  await tables(db)
    .updateTable('server.roleGrant')
    .set({ approvedBy, approvedAt })
    .where('id', '=', id)
    .execute();
}

export async function setEnded(
  db: Kysely<unknown>,
  id: number,
  endedBy: number,
  endedAt: Date,
): Promise<void> {
  await tables(db).updateTable('server.roleGrant').set({ endedBy, endedAt }).where('id', '=', id).execute();
}
