import { expect } from 'vitest';
import { justice } from '../../modules/justice/contract.ts';
import { barrierBefore } from '../start/barrier.ts';
import { pollUntil } from '../support/poll-until.ts';
import { openSite } from '../support/processes.ts';
import type { Province } from '../support/province.ts';
import { changed, changeOf, stateOf } from './changing.ts';

/** Written by the statement that leaves together with the commit: PostgreSQL has both before it begins with either. */
const LAST = 'server.audit';

/**
 * A worker that ends a drain is killed before each of these tables is written, and once behind the commit: nothing of
 * the change stays that is not the whole of it, and the next worker makes it once.
 */
export async function expectWholeOverKills(province: Province, tables: readonly string[]): Promise<void> {
  const { databaseUrl, dataFolder } = province.environment;
  await using site = await openSite({ settings: { DATABASE_URL: databaseUrl, DATA_FOLDER: dataFolder } });
  const module = justice.id;
  const { id } = await changed(province, { module, enabled: false, mode: 'DRAIN' });
  const ended = async () => (await changeOf(province, id)).outcome;
  for (const table of tables) {
    const barrier = await barrierBefore(databaseUrl, table);
    const worker = site.run('worker');
    await barrier.reached();
    await worker.kill('SIGKILL');
    await barrier.lift();
    if (table === LAST) await pollUntil(async () => (await ended()) === 'DONE');
    const whole = table === LAST ? ['OFF', 'DONE'] : ['DRAINING', 'DRAINING'];
    await province.platform().registry.reload();
    expect([await stateOf(province, module), await ended()], table).toEqual(whole);
  }
  const worker = site.run('worker');
  await pollUntil(async () => (await ended()) === 'DONE');
  await worker.kill('SIGKILL');
  await pollUntil(async () => (await stateOf(province, module)) === 'OFF');
  const switched = await province
    .db()
    .selectFrom('server.audit')
    .select('id')
    .where('act', '=', 'switchOff')
    .where('accountId', 'is', null)
    .where('subject', '=', module)
    .execute();
  expect(switched.length).toBe(1);
}
