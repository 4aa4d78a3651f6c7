import { type Kysely, sql } from 'kysely';

/** Who had which parked job done again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table server.job_rerun (
      id bigint generated always as identity primary key,
      queue text not null,
      job text not null,
      by_account bigint not null references server.account,
      at timestamptz(3) not null
    )`.execute(db);
  await sql`
    create trigger reruns_stay before update or delete or truncate on server.job_rerun
    for each statement execute function server.refuse_change()`.execute(db);
}
