import { type Kysely, sql } from 'kysely';
import type { ServerTables } from '../../data/tables.ts';
import { gatheredRead } from '../../kit/gathered-read.ts';
import { ModuleState } from '../../kit/module-desk.ts';
import type { Slots } from '../../kit/slots.ts';

/** Told after a module was put into another state. */
export const MODULES_CHANGED = 'motcua_modules';

const tables = (db: Kysely<unknown>) => db.$extendTables<ServerTables>();

/** The stored states; a module without a row is on. */
export async function storedStates(db: Kysely<unknown>): Promise<ReadonlyMap<string, ModuleState>> {
  const rows = await tables(db)
    .selectFrom('server.moduleState')
    .select(['moduleId', 'enabled', 'hold'])
    .execute();
  return new Map(
    rows.map(({ moduleId, enabled, hold }) => [
      moduleId,
      enabled ? (hold ?? ModuleState.ON) : ModuleState.OFF,
    ]),
  );
}

/** Stores a state, and tells every process with the commit. */
export async function storeState(
  db: Kysely<unknown>,
  moduleId: string,
  state: ModuleState,
  changedBy: number | null,
): Promise<void> {
  const enabled = state !== ModuleState.OFF;
  const hold = state === ModuleState.DRAINING || state === ModuleState.FROZEN ? state : null;
  const values = { enabled, hold, changedBy };
  await tables(db)
    .insertInto('server.moduleState')
    .values({ moduleId, ...values })
    .onConflict((conflict) =>
      conflict.column('moduleId').doUpdateSet({ ...values, changedAt: sql`clock_timestamp()` }),
    )
    .execute();
  await sql`select pg_notify(${MODULES_CHANGED}, '')`.execute(db);
}

/**
 * The state of a module, which stays until the transaction ends. Alone, it waits for all who hold it with others, and
 * they for it.
 */
export async function holdState(
  db: Kysely<unknown>,
  moduleId: string,
  { alone }: { readonly alone: boolean },
): Promise<ModuleState> {
  const [held] = await hold(db, { moduleId, alone });
  return held?.state ?? ModuleState.ON;
}

const hold = gatheredRead(
  { moduleId: 'text', alone: 'boolean' },
  (_, { moduleId, alone }: Slots<{ moduleId: string; alone: boolean }>) =>
    sql<{ state: ModuleState }>`select server.hold_module_state(${moduleId}, ${alone}) as state`,
);

/** Until the transaction ends nobody else changes a state; whoever only reads goes on. */
export async function holdStates(db: Kysely<unknown>): Promise<void> {
  await sql`lock table server.module_state in share row exclusive mode`.execute(db);
}
