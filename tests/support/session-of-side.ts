import type { Asker } from './asker.ts';
import { inSession } from './in-session.ts';
import type { Province } from './province.ts';
import type { Side } from './two-agencies.ts';

/** Somebody of a side, or nobody, signed in anew. */
export function sessionOfSide(province: Province, side: Side, role: string): Promise<Asker> {
  const accountId = role === 'overseer' ? side.overseer : side.people[role];
  return inSession(province, role, accountId ?? null);
}
