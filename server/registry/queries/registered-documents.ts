import { type Kysely, sql } from 'kysely';
import type { ServerTables } from '../../data/tables.ts';

interface Registered {
  readonly name: string;
  readonly hash: string;
  readonly text: string;
  readonly clients: readonly string[];
}

/** Every registered document, with the names of those who registered it. */
export async function registeredDocuments(db: Kysely<ServerTables>): Promise<readonly Registered[]> {
  const { rows } = await sql<Registered>`
    select d.name, d.hash, d.text, array(
      select a.name from server.document_registration as r join server.account as a on a.id = r.account_id
      where r.document_id = d.id order by a.name) as clients
    from server.document as d order by d.name, d.id`.execute(db);
  return rows;
}
