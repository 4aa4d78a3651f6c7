import { it } from 'vitest';
import { expectWholeOverKills } from './import-over-kills.ts';

it('50,000 diplomas are read and taken over 4 kills of the worker in each: each once', async () => {
  await expectWholeOverKills({ rows: 50_000, kills: 4 });
}, 1_200_000);
