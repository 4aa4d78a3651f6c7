import { type Kysely, type RawBuilder, sql } from 'kysely';

const CALENDAR = sql`hashtextextended('organisations.calendar', 0)`;

/**
 * Keeps the calendar as it is until the transaction ends, in which a date is reckoned and written: a change waits for
 * it, so that whoever looks for dates to move after the change finds this one.
 */
export async function holdCalendar(db: Kysely<unknown>): Promise<void> {
  await lock(db, sql`pg_advisory_xact_lock_shared(${CALENDAR})`);
}

/** Waits for all who reckon by the calendar as it was; those who come later reckon by what it will be. */
export async function holdCalendarAlone(db: Kysely<unknown>): Promise<void> {
  await lock(db, sql`pg_advisory_xact_lock(${CALENDAR})`);
}

async function lock(db: Kysely<unknown>, locking: RawBuilder<unknown>): Promise<void> {
  await sql`select ${locking}`.execute(db);
}
