import { type Kysely, sql } from 'kysely';

/** Files of petitions; those that a denouncer handed in stand apart, as who denounced does. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table inspectorate.petition_file (
      id bigint generated always as identity primary key,
      petition_id bigint not null,
      kind text not null,
      file_id bigint not null references files.file,
      shown boolean not null,
      added_on date not null,
      foreign key (petition_id, kind) references inspectorate.petition (id, kind),
      unique (petition_id, file_id),
      constraint denouncer_is_shown_nothing check (not shown or kind <> 'denunciation')
    )`.execute(db);
  await sql`create index on inspectorate.petition_file (file_id)`.execute(db);
  await sql`
    create table inspectorate.denouncer_file (
      petition_id bigint not null references inspectorate.denouncer,
      file_id bigint not null references files.file,
      name text not null check (length(name) between 1 and 255),
      primary key (petition_id, file_id)
    )`.execute(db);
  for (const table of ['petition_file', 'denouncer_file'])
    await sql`
      create trigger ${sql.ref(`${table}s_are_append_only`)} before update or delete or truncate
      on ${sql.table(`inspectorate.${table}`)} for each statement execute function server.refuse_change()`.execute(
      db,
    );
}
