import { resolve } from 'node:path';
import { openDatabase } from '../data/database.ts';
import { startEmbedded } from '../data/embedded.ts';
import { hasTable } from '../data/has-table.ts';
import { insistReachable } from '../data/insist-reachable.ts';
import type { Environment } from '../environment.ts';
import { openLog } from '../observe/log.ts';
import { StartFault } from '../start-fault.ts';
import type { AuditSource } from './audit-source.ts';
import { storedSource } from './stored-source.ts';

/** The audit log of the database that DATABASE_URL names, or of the embedded one. It is given up with the stack. */
export async function openStoredLog(
  { databaseUrl, dataFolder }: Pick<Environment, 'databaseUrl' | 'dataFolder'>,
  stack: AsyncDisposableStack,
): Promise<AuditSource> {
  let url = databaseUrl;
  if (url === undefined) {
    const running = await startEmbedded({ folder: resolve(dataFolder), say: console.error });
    stack.defer(() => running.leave());
    url = running.url;
  }
  const database = openDatabase({ url, connections: 1, log: openLog('warn'), statementTimeout: 0 });
  stack.defer(() => database.close());
  await insistReachable(database.db, url);
  // The last of its tables: a first start may still be making them.
  if (!(await hasTable(database.db, 'server.audit_checkpoint')))
    throw new StartFault('There is no audit log yet: the server has not run.');
  // As it stood at one moment: a seal that is made meanwhile would be of entries that were not there when they were read.
  const moment = database.server.startTransaction().setIsolationLevel('repeatable read');
  const reading = await moment.setAccessMode('read only').execute();
  stack.defer(async () => void (await reading.rollback().execute()));
  return storedSource(reading);
}
