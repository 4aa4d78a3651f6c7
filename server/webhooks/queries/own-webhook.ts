import { type Kysely, sql } from 'kysely';
import type { ServerTables } from '../../data/tables.ts';
import type { Position } from '../../events/position.ts';
import type { Claimed } from './claim-webhooks.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<ServerTables>();

/** The webhooks of an account, oldest first. */
export function webhooksOf(db: Kysely<unknown>, accountId: number) {
  return tables(db)
    .selectFrom('server.webhook')
    .selectAll()
    .where('accountId', '=', accountId)
    .orderBy('id')
    .execute();
}

export function findOwn(db: Kysely<unknown>, accountId: number, id: number): Promise<Claimed | undefined> {
  return tables(db)
    .selectFrom('server.webhook')
    .selectAll()
    .where('accountId', '=', accountId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Whether the account has fewer than so many; whoever asks at the same time waits until this is decided. */
export async function hasRoom(db: Kysely<unknown>, accountId: number, most: number): Promise<boolean> {
  await tables(db)
    .selectFrom('server.account')
    .select('id')
    .where('id', '=', accountId)
    .forNoKeyUpdate()
    .execute();
  const { count } = await tables(db)
    .selectFrom('server.webhook')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('accountId', '=', accountId)
    .executeTakeFirstOrThrow();
  return count < most;
}

export async function setState(
  db: Kysely<unknown>,
  id: number,
  state: 'active' | 'paused' | 'gone',
): Promise<void> {
  await tables(db)
    .updateTable('server.webhook')
    .set({ state, nextAt: null, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute();
}

/** From now on it gets what stands behind this place. */
export async function setPosition(db: Kysely<unknown>, id: number, position: Position): Promise<void> {
  await tables(db)
    .updateTable('server.webhook')
    .set({
      tx: position.tx,
      eventId: position.id,
      trying: null,
      attempts: 0,
      firstAt: null,
      nextAt: null,
      revision: sql`revision + 1`,
    })
    .where('id', '=', id)
    .execute();
}

export async function setSecret(
  db: Kysely<unknown>,
  id: number,
  secrets: { readonly secret: Buffer; readonly formerSecret: Buffer; readonly formerUntil: Date },
): Promise<void> {
  await tables(db)
    .updateTable('server.webhook')
    .set({ ...secrets, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute();
}

export async function removeWebhook(db: Kysely<unknown>, id: number): Promise<void> {
  await tables(db).deleteFrom('server.webhook').where('id', '=', id).execute();
}
