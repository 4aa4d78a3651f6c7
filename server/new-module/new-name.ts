/** What a new module is called, in all the forms that its files need. */
export interface NewName {
  /** The module, its folder and its Postgres schema: `culture`. */
  readonly id: string;
  /** What an administrator reads: `Văn hóa / Culture`. */
  readonly title: string;
  /** `Culture`. */
  readonly pascal: string;
  /** Its first type: `CultureEntry`. */
  readonly type: string;
  /** The same as a value, and its paged query: `cultureEntry`, `cultureEntries`. */
  readonly entry: string;
  readonly entries: string;
}

export function newName(id: string, title: string): NewName {
  const pascal = `${id.charAt(0).toUpperCase()}${id.slice(1)}`;
  return { id, title, pascal, type: `${pascal}Entry`, entry: `${id}Entry`, entries: `${id}Entries` };
}
