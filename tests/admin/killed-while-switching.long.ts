import { it } from 'vitest';
import { openProvince } from '../support/province.ts';
import { expectWholeOverKills } from './killed-while-switching.ts';

const province = await openProvince({ work: false });

it('a worker that is killed at any step of a switch leaves it to the next, which makes it whole and once', async () => {
  await expectWholeOverKills(province, ['server.module_state', 'admin.module_change', 'server.audit']);
}, 120_000);
