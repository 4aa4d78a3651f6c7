import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { concernsOf } from '../../server/events/concerns.ts';
import { EVENTS_GREW, publishInto } from '../../server/events/publish.ts';

/** Writes events of dossiers as acts do, without the acts: so many transactions of one event each, several at once. */
export async function writeEvents(
  db: Kysely<unknown>,
  {
    events,
    atOnce,
    subjects = 50,
  }: { readonly events: number; readonly atOnce: number; readonly subjects?: number },
): Promise<void> {
  const { dossierReceived: event } = dossiers.events;
  let next = 0;
  const write = async (): Promise<void> => {
    while (next < events) {
      next += 1;
      const payload = { ...event.sample, dossierId: (next % subjects) + 1, eventId: next };
      await db.transaction().execute((trx) =>
        publishInto(trx, [], {
          name: event.name,
          payload,
          concerns: concernsOf(event, payload),
          at: Temporal.Now.instant(),
          requestId: 'request',
        }),
      );
      if (next % 10 === 0 || next === events) await sql`select pg_notify(${EVENTS_GREW}, '')`.execute(db);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, write));
  await sql`select pg_notify(${EVENTS_GREW}, '')`.execute(db);
}

/** Writes so many events in one transaction. */
export async function writeAtOnce(db: Kysely<unknown>, events: number): Promise<void> {
  const { dossierReceived: event } = dossiers.events;
  await sql`
    insert into server.event (name, payload, at, agency_id, procedure, subject)
    select ${event.name}, ${JSON.stringify(event.sample)}::jsonb, now(), ${event.sample.agencyId}::bigint,
      ${event.sample.procedure ?? null}, nth::text
    from generate_series(1, ${events}::int) as nth`.execute(db);
  await sql`select pg_notify(${EVENTS_GREW}, '')`.execute(db);
}
