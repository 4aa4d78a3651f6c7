/** What became of one document that was to be registered. */
export interface DocumentReport {
  /** SHA-256 of its text. */
  readonly hash: string;
  /** The name of its operation; empty where it has none. */
  readonly name: string;
  readonly text: string;
  /** What has to be mended first; nothing where it can be registered. */
  readonly faults: readonly string[];
}
