/** Nothing of a group was done, since some were refused after they had written. */
export class GroupSpoilt extends Error {
  override readonly name = 'GroupSpoilt';
  /** Their places in the group. */
  readonly by: ReadonlySet<number>;

  constructor(by: ReadonlySet<number>) {
    super('Some of a group were refused after they had written');
    this.by = by;
  }
}
