import { test } from 'vitest';
import { expectWholeOverRandomKills } from './random-kills.ts';

// The whole size is `npm run test:long`.
test('six dossiers end whole while web and worker are killed three times at random', async () => {
  await expectWholeOverRandomKills({ dossiers: 6, kills: 3 });
}, 120_000);
