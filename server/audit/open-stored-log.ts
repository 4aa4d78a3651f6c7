import { resolve } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { openDatabase } from '../data/database.ts';
import { startEmbedded } from '../data/embedded.ts';
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
  if (!(await isMade(database.db)))
    throw new StartFault('There is no audit log yet: the server has not run.');
  // As it stood at one moment: a seal that is made meanwhile would be of entries that were not there when they were read.
  const moment = database.server.startTransaction().setIsolationLevel('repeatable read');
  const reading = await moment.setAccessMode('read only').execute();
  stack.defer(async () => void (await reading.rollback().execute()));
  return storedSource(reading);
}

/** Whether the last of its tables is there: a first start may still be making them. */
async function isMade(db: Kysely<unknown>): Promise<boolean> {
  const { rows } = await sql`select where to_regclass('server.audit_checkpoint') is not null`.execute(db);
  return rows.length > 0;
}
