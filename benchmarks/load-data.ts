import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { check } from './data/check.ts';
import { databaseAt } from './data/database.ts';
import { openPostgres } from './data/postgres.ts';

/**
 * `node benchmarks/load-data.ts [--scale 1] [--stay]`: loads the data set unless it is there, checks it and prints
 * where it is; with --stay it keeps PostgreSQL running until Ctrl-C.
 */
const { values } = parseArgs({
  options: { scale: { type: 'string', default: '1' }, stay: { type: 'boolean', default: false } },
});
const postgres = await openPostgres();
try {
  const url = await databaseAt(postgres.url, Number(values.scale));
  await check(url);
  console.log(url);
  if (values.stay) {
    const awake = setInterval(() => undefined, 60_000);
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
    clearInterval(awake);
  }
} finally {
  await postgres.leave();
}
