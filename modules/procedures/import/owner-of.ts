/** The department that answers for it, in the word `organisations.agency.department` uses. */
export function ownerOf(agency: string): string {
  const word = agency.replace(/ (\(|->|\/).*$/, '');
  return word === 'Agriculture-Env' ? 'Agriculture-Environment' : word;
}
