import { test } from 'vitest';
import { expectSafeSwitching } from './switching-under-load.ts';

// The whole size is `npm run test:long`.
test('a department is switched off and on ten times under load: no work is lost, and every answer is right or a typed refusal', async () => {
  await expectSafeSwitching({ rounds: 10, drains: 5 });
});
