import { type Kysely, sql } from 'kysely';

/** Keeps the ID tokens of sessions sealed. Those that were kept as they are go; their sessions end here alone. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table server.session alter column id_token type bytea using null`.execute(db);
  await sql`comment on column server.session.id_token is 'sealed; tells the identity provider whom to sign out'`.execute(
    db,
  );
}
