/** What is right or wrong with a message of a run. */
export type SampleKind =
  | 'good'
  /** The message before it once more. */
  | 'duplicate'
  /** Behind one that happened later. */
  | 'late'
  /** One from the beginning, again. */
  | 'replayed'
  | 'wrong-signature'
  /** Signed rightly, an hour ago. */
  | 'stale'
  | 'unknown-type'
  /** A later version, with a field that nobody knows yet. */
  | 'unknown-version';

/** A message of a run. */
export interface Sample {
  readonly id: string;
  readonly kind: SampleKind;
  /** To which of the subjects it happened. */
  readonly subject: number;
  /** Its place among the events of the run, as they happened. */
  readonly place: number;
  readonly body: string;
}

/** Whether the client has to refuse a message of this kind. */
export function isBad(kind: SampleKind): boolean {
  return kind === 'wrong-signature' || kind === 'stale';
}

/** Whether the client has to process what a message of this kind tells: once, however often it comes. */
export function isToProcess(kind: SampleKind): boolean {
  return kind === 'good' || kind === 'late';
}
