import { test } from 'vitest';
import { expectWholeOverRandomKills } from './random-kills.ts';

// The whole size is `npm run test:long`.
test('ten dossiers end whole while web and worker are killed six times at random', async () => {
  await expectWholeOverRandomKills({ dossiers: 10, kills: 6 });
});
