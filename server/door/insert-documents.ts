import { type Kysely, sql } from 'kysely';
import type { ServerTables } from '../data/tables.ts';
import type { DocumentReport } from './document-report.ts';
import { DOCUMENTS_CHANGED } from './documents.ts';

/**
 * Registers documents, inside the caller's transaction, and tells every process of them with the commit. One that is
 * registered already stays as it is, and is then that of both. Answers with the number of the last of them.
 */
export async function insertDocuments(
  db: Kysely<ServerTables>,
  documents: readonly Pick<DocumentReport, 'hash' | 'text' | 'name'>[],
  by: { readonly accountId: number | null; readonly at: Temporal.Instant },
): Promise<number> {
  // One after the other: whoever reads on from the last number must not miss a smaller one that is committed later.
  await sql`lock table server.document in share row exclusive mode`.execute(db);
  const at = new Date(by.at.epochMilliseconds);
  const rows = documents.map(({ hash, text, name }) => ({
    hash,
    text,
    name,
    registeredBy: by.accountId,
    at,
  }));
  await db
    .insertInto('server.document')
    .values(rows)
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute();
  const { accountId } = by;
  const known = db.selectFrom('server.document').where(
    'hash',
    'in',
    documents.map(({ hash }) => hash),
  );
  if (accountId !== null)
    await db
      .insertInto('server.documentRegistration')
      .columns(['documentId', 'accountId', 'at'])
      .expression(known.select(['id', sql.val(accountId).as('accountId'), sql.val(at).as('at')]))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  await sql`select pg_notify(${DOCUMENTS_CHANGED}, '')`.execute(db);
  const { last } = await known.select(({ fn }) => fn.max('id').as('last')).executeTakeFirstOrThrow();
  return last;
}
