import { readEnvironment } from '../environment.ts';
import { openLog } from '../observe/log.ts';
import { layFoundation } from '../start/foundation.ts';

/** `npm run migrate`: brings the database to the newest migration, and ends. */
const environment = readEnvironment();
const stack = new AsyncDisposableStack();
try {
  await layFoundation(environment, openLog('info'), stack, { say: console.log });
  console.log('The database is up to date.');
} finally {
  await stack.disposeAsync();
}
