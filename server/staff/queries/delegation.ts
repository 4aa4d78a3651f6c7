import type { Kysely, Selectable } from 'kysely';
import type { ServerTables } from '../../data/tables.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<ServerTables>();

export type DelegationRow = Selectable<ServerTables['server.delegation']>;

export interface NewDelegation {
  readonly fromAccount: number;
  readonly toAccount: number;
  readonly agencyId: number | null;
  readonly validFrom: string;
  readonly validTo: string;
  readonly reason: string;
  readonly madeAt: Date;
}

export async function insertDelegation(
  db: Kysely<unknown>,
  delegation: NewDelegation,
  permissions: readonly string[],
): Promise<number> {
  const { id } = await tables(db)
    .insertInto('server.delegation')
    .values(delegation)
    .returning('id')
    .executeTakeFirstOrThrow();
  await tables(db)
    .insertInto('server.delegationPermission')
    .values(permissions.map((permission) => ({ delegationId: id, permission })))
    .execute();
  return id;
}

/** A delegation that nobody has ended, locked until the transaction ends. */
export async function lockDelegation(db: Kysely<unknown>, id: number): Promise<DelegationRow | null> {
  const found = await tables(db)
    .selectFrom('server.delegation')
    .selectAll()
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return found ?? null;
}

export async function setDelegationEnded(
  db: Kysely<unknown>,
  id: number,
  endedBy: number,
  endedAt: Date,
): Promise<void> {
  await tables(db).updateTable('server.delegation').set({ endedBy, endedAt }).where('id', '=', id).execute();
}
