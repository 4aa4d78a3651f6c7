import { type Kysely, sql } from 'kysely';

/** Writes down that the event of a delivery is to be sent once more; null where the account has no such delivery. */
export async function insertAgain(
  db: Kysely<unknown>,
  accountId: number,
  delivery: number,
  at: Date,
): Promise<{ readonly id: number; readonly webhookId: number } | null> {
  const { rows } = await sql<{ id: number; webhookId: number }>`
    insert into server.webhook_delivery (webhook_id, event_id, tx, event, attempt, manual, state, at)
    select d.webhook_id, d.event_id, d.tx, d.event,
      1 + (select max(attempt) from server.webhook_delivery as b
           where b.webhook_id = d.webhook_id and b.event_id = d.event_id),
      true, 'waiting', ${at}
    from server.webhook_delivery as d join server.webhook as w on w.id = d.webhook_id
    where d.id = ${delivery} and w.account_id = ${accountId}
    returning id, webhook_id`.execute(db);
  return rows[0] ?? null;
}
