import { expect, test } from 'vitest';
import { listen } from '../../server/data/listen.ts';
import { openLog } from '../../server/observe/log.ts';
import { eventually } from './eventually.ts';
import { query } from './outcome.ts';
import { restlessPostgres } from './restless-postgres.ts';

test('after an outage there is one listening connection again, however often it was tried, and none after the end', async () => {
  await using postgres = await restlessPostgres();
  let wakes = 0;
  const woken = () => {
    wakes += 1;
  };
  const listening = await listen(postgres.wire.url, { motcua_test: woken }, openLog('silent'));
  const connections = async () =>
    (await query(postgres.wire.url, "select from pg_stat_activity where application_name = 'motcua listen'"))
      .rowCount;
  await postgres.stop();
  const before = postgres.wire.attempts();
  await eventually(async () => (postgres.wire.attempts() > before + 3 ? true : undefined), 'four attempts');
  await postgres.start();
  await eventually(async () => (wakes === 2 ? true : undefined), 'it wakes who may have missed something');
  await query(postgres.wire.url, 'notify motcua_test');
  await eventually(async () => (wakes === 3 ? true : undefined), 'it hears again');
  expect(await connections()).toBe(1);
  await listening.close();
  await eventually(async () => ((await connections()) === 0 ? true : undefined), 'it is closed');
  expect(wakes).toBe(3);
});
