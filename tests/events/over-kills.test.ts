import { it } from 'vitest';
import { expectWholeOverKills } from './over-kills.ts';

// The whole size is `npm run test:long`.
it('30 followers hear 1,500 events over 3 kills of their server: each once, in order', async () => {
  await expectWholeOverKills({ followers: 30, kills: 3, events: 1_500 });
});
