/** The accounts that requests are made with. Their tokens are known, which is why this database is none but a benchmark's. */
export const CLERK = { id: 1, token: 'benchmark-clerk-of-one-agency' } as const;
export const PROVINCIAL = { id: 2, token: 'benchmark-officer-of-the-province' } as const;

/** The token of the nth person with drafts, from 1. */
export function citizenToken(nth: number): string {
  return `benchmark-citizen-${String(nth).padStart(9, '0')}`;
}
