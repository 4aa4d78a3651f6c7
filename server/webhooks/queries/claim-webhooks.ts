import { type Kysely, type Selectable, sql } from 'kysely';
import type { ServerTables } from '../../data/tables.ts';
import { prepared } from '../../kit/prepared.ts';
import type { Slots } from '../../kit/slots.ts';

export type Claimed = Selectable<ServerTables['server.webhook']>;

/**
 * Takes endpoints that have something to do and that nobody serves, those first that have waited longest. Who holds
 * one is the only one to deliver for it, until the lease ends; a claim that was abandoned shows in the delivery log.
 * What this process is `serving` is not abandoned, though it was too busy to hold on to its lease.
 */
export async function claimWebhooks(
  db: Kysely<ServerTables>,
  lease: { readonly id: string; readonly milliseconds: number },
  now: Date,
  most: number,
  serving: readonly number[],
): Promise<readonly Claimed[]> {
  const claimed = await claim(db, { lease: lease.id, milliseconds: lease.milliseconds, now, most, serving });
  if (claimed.length > 0)
    await closeAbandoned(
      db,
      claimed.map(({ id }) => id),
    );
  return claimed;
}

interface Wanted {
  readonly lease: string;
  readonly milliseconds: number;
  readonly now: Date;
  readonly most: number;
  readonly serving: readonly number[];
}

// Asked with whatever is told to anybody.
const claim = prepared((db, { lease, milliseconds, now, most, serving }: Slots<Wanted>) =>
  db
    .$extendTables<ServerTables>()
    .with('newest', (cte) =>
      cte
        .selectFrom('server.event')
        .select(['tx', 'id'])
        .where(sql<boolean>`tx < pg_snapshot_xmin(pg_current_snapshot())`)
        .orderBy('tx', 'desc')
        .orderBy('id', 'desc')
        .limit(1),
    )
    .with('due', (cte) =>
      cte
        .selectFrom('server.webhook as w')
        .innerJoin('server.account as a', 'a.id', 'w.accountId')
        .select('w.id')
        .where('w.state', '=', 'active')
        .where('a.suspendedAt', 'is', null)
        .where(sql<boolean>`w.id <> all(${serving})`)
        .where((is) =>
          is.or([is('w.lease', 'is', null), is('w.leaseUntil', '<', sql<Date>`clock_timestamp()`)]),
        )
        .where((is) =>
          is.or([
            is.exists(
              is
                .selectFrom('server.webhookDelivery as d')
                .select('d.id')
                .whereRef('d.webhookId', '=', 'w.id')
                .where('d.state', 'in', ['waiting', 'sending']),
            ),
            is.and([
              is.or([is('w.nextAt', 'is', null), is('w.nextAt', '<=', now)]),
              sql<boolean>`(w.tx, w.event_id) < (select tx, id from newest)`,
            ]),
          ]),
        )
        .orderBy('w.servedAt', (by) => by.asc().nullsFirst())
        .limit(most)
        .forUpdate('w')
        .skipLocked(),
    )
    .updateTable('server.webhook')
    .set({
      lease,
      leaseUntil: sql`clock_timestamp() + ${milliseconds} * interval '1 millisecond'`,
      servedAt: sql`clock_timestamp()`,
    })
    .where('id', 'in', (of) => of.selectFrom('due').select('due.id'))
    .returningAll(),
);

/** Nobody knows whether what a killed process was sending has arrived: it is sent again under the same id. */
async function closeAbandoned(db: Kysely<ServerTables>, ids: readonly number[]): Promise<void> {
  await db
    .updateTable('server.webhookDelivery')
    .set({ state: 'unanswered', error: 'ABANDONED' })
    .where('webhookId', 'in', ids)
    .where('state', '=', 'sending')
    .execute();
}
