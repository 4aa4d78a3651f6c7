import { type Kysely, sql } from 'kysely';

/** What the QR code of a licence leads to. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table health.licence
      add column verification_code text not null default gen_random_uuid()::text,
      add constraint licence_code_once unique (verification_code)`.execute(db);
}
