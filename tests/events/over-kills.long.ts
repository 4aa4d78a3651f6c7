import { it } from 'vitest';
import { expectWholeOverKills } from './over-kills.ts';

it('200 followers hear 10,000 events over 20 kills of their server: each once, in order', async () => {
  await expectWholeOverKills({ followers: 200, kills: 20, events: 10_000 });
}, 900_000);
