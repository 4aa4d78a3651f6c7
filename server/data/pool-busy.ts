/** Whether no connection was to be had in time. These are the pool's own words for it; it gives no code. */
export function isPoolBusy(error: unknown): error is Error {
  return error instanceof Error && error.message === 'timeout exceeded when trying to connect';
}
