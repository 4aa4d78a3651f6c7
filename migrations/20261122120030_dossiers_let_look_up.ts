import { type Kysely, sql } from 'kysely';

/**
 * The password with which anybody may look up how far a dossier has come: 48 random bits, as PostgreSQL makes them. It is
 * kept as it is, since each copy of the receipt shows it, and opens nothing but what stands in the row beside it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table dossiers.dossier add column look_up_password text not null
      default upper(left(replace(gen_random_uuid()::text, '-', ''), 12))
      constraint look_up_password_is_long check (look_up_password ~ '^[0-9A-F]{12}$')`.execute(db);
}
