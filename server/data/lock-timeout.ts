import { hasSqlstate } from './has-sqlstate.ts';

const LOCK_NOT_AVAILABLE = '55P03';

/** Whether PostgreSQL gave up waiting for what somebody else holds. */
export function isLockTimeout(error: unknown): boolean {
  return hasSqlstate(error, LOCK_NOT_AVAILABLE);
}
