import { hasSqlstate } from './has-sqlstate.ts';

const QUERY_CANCELED = '57014';

/**
 * Whether PostgreSQL ended a statement because it ran beyond the limit. The same code stands for a statement that
 * somebody cancelled by hand; only the sentence tells them apart, and it may be in the language of the database.
 */
export function isStatementTimeout(error: unknown): boolean {
  return isCancelled(error) && !error.message.includes('user request');
}

/** Whether PostgreSQL ended a statement because somebody asked it to. */
export function isCancelledByHand(error: unknown): boolean {
  return isCancelled(error) && error.message.includes('user request');
}

function isCancelled(error: unknown): error is Error {
  return hasSqlstate(error, QUERY_CANCELED);
}
