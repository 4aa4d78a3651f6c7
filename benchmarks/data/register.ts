import { createHash } from 'node:crypto';
import { openDatabase } from '../../server/data/database.ts';
import { insertDocuments } from '../../server/door/insert-documents.ts';
import { openLog } from '../../server/observe/log.ts';
import { CATCH_UP, DOCUMENT } from '../fanout/document.ts';
import { INTAKE } from '../intake/documents.ts';
import { operations } from '../operations/operations.ts';

/** Registers what is asked: in production Motcua takes no other documents. */
export async function register(url: string): Promise<void> {
  const asked = [
    ...operations,
    { name: 'events', document: DOCUMENT },
    { name: 'catchUp', document: CATCH_UP },
    ...Object.entries(INTAKE).map(([name, document]) => ({ name, document })),
  ];
  const documents = asked.map(({ name, document }) => ({
    name,
    text: document,
    hash: createHash('sha256').update(document).digest('hex'),
  }));
  const database = openDatabase({ url, connections: 1, log: openLog('warn'), statementTimeout: 0 });
  try {
    await database.server
      .transaction()
      .execute((trx) => insertDocuments(trx, documents, { accountId: null, at: Temporal.Now.instant() }));
  } finally {
    await database.close();
  }
}
