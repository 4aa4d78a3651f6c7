/** Nothing of a group was done, since some of it cannot be done together with the rest. */
export class GroupSpoilt extends Error {
  override readonly name = 'GroupSpoilt';
  /** Their places in the group. */
  readonly by: ReadonlySet<number>;

  constructor(by: ReadonlySet<number>, cause: unknown) {
    super('Some of a group cannot be done together with the rest', { cause });
    this.by = by;
  }
}
