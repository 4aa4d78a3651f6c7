/** What the secret of a run is sealed for. */
export function sealedForRuns(accountId: number): string {
  return `${accountId} simulation`;
}
