/** What a new module is called, in all the forms that its files need. */
export interface NewName {
  /** The module, its folder and its Postgres schema: `health`. */
  readonly id: string;
  /** What an administrator reads: `Y tế / Health`. */
  readonly title: string;
  /** `Health`. */
  readonly pascal: string;
  /** Its first type: `HealthEntry`. */
  readonly type: string;
  /** The same as a value, and its paged query: `healthEntry`, `healthEntries`. */
  readonly entry: string;
  readonly entries: string;
}

export function newName(id: string, title: string): NewName {
  const pascal = `${id.charAt(0).toUpperCase()}${id.slice(1)}`;
  return { id, title, pascal, type: `${pascal}Entry`, entry: `${id}Entry`, entries: `${id}Entries` };
}
