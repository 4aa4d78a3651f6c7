import type { FileText } from './file-text.ts';
import type { NewName } from './new-name.ts';

/** The table behind the module's first type; `stamp` is the 14 digits that put it behind every earlier migration. */
export function migrationFile({ id, title }: NewName, stamp: string): FileText {
  return {
    path: `migrations/${stamp}_${id}_create_entries.ts`,
    text: `import { type Kysely, sql } from "kysely";

/** ${title}: the entries of each agency. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql\`create schema ${id}\`.execute(db);
  await sql\`
    create table ${id}.entry (
      id bigint generated always as identity primary key,
      agency_id bigint not null references organisations.agency,
      title text not null check (length(title) between 1 and 200),
      added_at timestamptz(3) not null,
      settled_at timestamptz(3) check (settled_at >= added_at)
    )\`.execute(db);
  await sql\`create index on ${id}.entry (agency_id, id)\`.execute(db);
}
`,
  };
}
