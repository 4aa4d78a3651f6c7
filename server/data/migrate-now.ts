import { modules } from '../../modules/index.ts';
import { readEnvironment } from '../environment.ts';
import { openLog } from '../observe/log.ts';
import { findModules } from '../registry/find.ts';
import { inOrder } from '../registry/order.ts';
import { layFoundation } from '../start/foundation.ts';

/** `npm run migrate`: brings the database to the newest migration, and ends. */
const environment = readEnvironment();
const stack = new AsyncDisposableStack();
try {
  await layFoundation(environment, openLog('info'), stack, {
    say: console.log,
    web: false,
    modules: inOrder([...modules, ...(await findModules(environment.modules, modules))]),
  });
  console.log('The database is up to date.');
} finally {
  await stack.disposeAsync();
}
