import { type Kysely, sql } from 'kysely';

/** A module that is on may drain or be frozen; who registers a document that is there already uses it, too. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table server.module_state
      add column hold text check (hold in ('draining', 'frozen')),
      add constraint module_state_holds_what_is_on check (enabled or hold is null)`.execute(db);

  await sql`
    create table server.document_registration (
      document_id bigint not null references server.document,
      account_id bigint not null references server.account,
      at timestamptz(3) not null,
      primary key (document_id, account_id)
    )`.execute(db);
  await sql`
    insert into server.document_registration (document_id, account_id, at)
    select id, registered_by, at from server.document where registered_by is not null`.execute(db);
}
