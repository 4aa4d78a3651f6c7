import { hasSqlstate } from './has-sqlstate.ts';

const DEADLOCK_DETECTED = '40P01';

/** Whether PostgreSQL gave a transaction up since it and another each waited for what the other held. */
export function isDeadlock(error: unknown): boolean {
  return hasSqlstate(error, DEADLOCK_DETECTED);
}
