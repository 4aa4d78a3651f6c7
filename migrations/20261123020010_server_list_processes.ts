import { type Kysely, sql } from 'kysely';

/** The processes that run, as each says of itself; what a crash of the database takes with it they say again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create unlogged table server.process (
      id uuid primary key,
      role text not null check (role in ('web', 'worker', 'both')),
      host text not null,
      pid integer not null,
      started_at timestamptz(3) not null,
      seen_at timestamptz(3) not null,
      modules text[] not null
    )`.execute(db);
}
