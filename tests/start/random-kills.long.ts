import { test } from 'vitest';
import { expectWholeOverRandomKills } from './random-kills.ts';

test('thirty dossiers end whole while web and worker are killed twenty times at random', async () => {
  await expectWholeOverRandomKills({ dossiers: 30, kills: 20 });
}, 300_000);
