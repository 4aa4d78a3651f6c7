import { type Kysely, sql } from 'kysely';

/** The chain over the audit log: each seal holds the hashes of its rows, and the hash of the seal before it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table server.audit_seal (
      id bigint primary key,
      last_tx xid8 not null,
      last_id bigint not null,
      ids bigint[] not null,
      leaves bytea not null check (length(leaves) = 32 * cardinality(ids)),
      header text not null,
      hash bytea not null check (length(hash) = 32)
    )`.execute(db);
  await sql`create index audit_seal_by_end on server.audit_seal (last_tx, last_id)`.execute(db);
  await sql`
    create table server.audit_checkpoint (
      seal_id bigint primary key references server.audit_seal,
      at timestamptz(3) not null,
      statement text not null,
      signature bytea not null check (length(signature) = 64),
      public_key text not null
    )`.execute(db);
  for (const table of ['audit_seal', 'audit_checkpoint']) {
    const name = sql.ref(`server.${table}`);
    await sql`
      create trigger ${sql.ref(`${table}_is_append_only`)} before update or delete or truncate on ${name}
      for each statement execute function server.refuse_change()`.execute(db);
  }
}
