import { type RawBuilder, sql } from 'kysely';
import type { Reach } from './viewer.ts';

/** Whether a row's agency is one of those in which something is allowed: for `visible`. */
export function inReach(reach: Reach, agencyId: RawBuilder<unknown>): RawBuilder<boolean> {
  if (reach === 'everywhere') return sql`true`;
  if (reach.length === 0) return sql`false`;
  return sql`${agencyId} = any(${reach}::bigint[])`;
}
