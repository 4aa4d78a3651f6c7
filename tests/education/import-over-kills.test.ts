import { it } from 'vitest';
import { expectWholeOverKills } from './import-over-kills.ts';

// The whole size is `npm run test:long`.
it('2,000 diplomas are read and taken over a kill of the worker in each: each once', async () => {
  await expectWholeOverKills({ rows: 2_000, kills: 1 });
});
