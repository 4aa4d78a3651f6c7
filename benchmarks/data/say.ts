/** A line of progress, on standard error so that a table on standard output stays a table. */
export function say(line: string): void {
  console.error(line);
}
