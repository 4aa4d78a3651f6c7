import type { Switcher } from '../../server/kit/module-desk.ts';

/** Who switches a module in a test. */
export function switcher(accountId: number): Switcher {
  return { viewer: { accountId, actingFor: null, office: null }, requestId: 'switching' };
}
