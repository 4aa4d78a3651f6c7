/** What an ID token is sealed for: it opens for no other account. */
export function sealedFor(accountId: number): string {
  return `ID token of ${accountId}`;
}
