import { hasSqlstate } from './has-sqlstate.ts';

const PLAN_MISSING = '26000';
const PLAN_MADE = '42P05';

/**
 * Whether a statement relied on a plan that one before it was to make, and had none; or made one that was made already.
 * The driver does not know which it is as long as the one before it is not answered.
 */
export function isPlanMissing(error: unknown): boolean {
  return hasSqlstate(error, PLAN_MISSING, PLAN_MADE);
}
