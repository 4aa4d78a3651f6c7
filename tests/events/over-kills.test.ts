import { it } from 'vitest';
import { expectWholeOverKills } from './over-kills.ts';

// The whole size is `npm run test:long`.
it('20 followers hear 1,000 events over 2 kills of their server: each once, in order', async () => {
  await expectWholeOverKills({ followers: 20, kills: 2, events: 1_000 });
}, 120_000);
