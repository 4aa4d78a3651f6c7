import { type Kysely, sql } from 'kysely';

/** What is drafted where a delay is foreseen: for the deadline that the dossier had then, and for no other. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table dossiers.apology_draft (
      dossier_id bigint primary key references dossiers.dossier,
      due_at timestamptz(3) not null,
      day date not null,
      at timestamptz(3) not null,
      constraint new_day_comes_later check (day > (due_at at time zone 'Asia/Ho_Chi_Minh')::date)
    )`.execute(db);
}
