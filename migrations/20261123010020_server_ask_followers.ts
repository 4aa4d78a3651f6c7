import { type Kysely, sql } from 'kysely';

/** What a process asks all of them about their followers, for as long as it waits for the answers. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table server.follower_question (
      id uuid primary key,
      modules text[] not null,
      asked_at timestamptz(3) not null default clock_timestamp()
    )`.execute(db);
  await sql`
    create table server.follower_answer (
      question_id uuid not null references server.follower_question on delete cascade,
      process_id uuid not null,
      followers integer not null check (followers >= 0),
      primary key (question_id, process_id)
    )`.execute(db);
}
