import { test } from 'vitest';
import { expectSafeSwitching } from './switching-under-load.ts';

test('a department is switched off and on a hundred times under load: no work is lost, and every answer is right or a typed refusal', async () => {
  await expectSafeSwitching({ rounds: 100, drains: 2 });
}, 1_200_000);
