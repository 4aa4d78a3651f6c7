import { type Kysely, sql } from 'kysely';
import { readCalendarDays } from './reading/calendar-days.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  await loadCalendarDays(db);
}

/** Loads the days off and the make-up Saturdays; a day already decided otherwise is left as it is. */
export async function loadCalendarDays(db: Kysely<unknown>): Promise<void> {
  const rows = await readCalendarDays();
  await sql`
    insert into organisations.calendar_day (day, kind, name, evidence)
    select d.day, d.kind, d.name, d.evidence
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as d (day date, kind text, name text, evidence text)
    on conflict (day) do nothing`.execute(db);
}
