const DEADLOCK_DETECTED = '40P01';

/** Whether PostgreSQL gave a transaction up since it and another each waited for what the other held. */
export function isDeadlock(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === DEADLOCK_DETECTED;
}
