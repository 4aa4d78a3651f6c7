import type { Kysely } from 'kysely';
import type { ServerTables } from '../../data/tables.ts';

/** Notes that the owner is told now, unless nobody is to be told, or was since `last`. */
export async function mayTell(db: Kysely<unknown>, id: number, now: Date, last: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .$extendTables<ServerTables>()
    .updateTable('server.webhook')
    .set({ toldAt: now })
    .where('id', '=', id)
    .where((is) =>
      is.or([
        is('contact', 'is not', null),
        is.exists(
          is
            .selectFrom('server.client as c')
            .select('c.accountId')
            .whereRef('c.accountId', '=', 'server.webhook.accountId'),
        ),
      ]),
    )
    .where((is) => is.or([is('toldAt', 'is', null), is('toldAt', '<=', last)]))
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
