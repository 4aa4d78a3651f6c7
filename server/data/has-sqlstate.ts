/** Whether PostgreSQL refused something with one of these codes (SQLSTATE, appendix A of its documentation). */
export function hasSqlstate(error: unknown, ...codes: readonly string[]): error is Error {
  return error instanceof Error && 'code' in error && codes.some((code) => error.code === code);
}
