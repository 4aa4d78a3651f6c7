import { type Kysely, sql } from 'kysely';

/** The days that differ from the plain week: days off on weekdays, and Saturdays worked to make up for one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table organisations.calendar_day (
      day date primary key,
      kind text not null check (kind in ('day-off', 'working-day')),
      name text,
      evidence text not null
    )`.execute(db);
}
