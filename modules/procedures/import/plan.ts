import type { Change } from './changes-between.ts';
import type { Content } from './content.ts';

/** What may still be learnt of a version once it is there. */
export interface Marks {
  readonly validTo: string | null;
  readonly replacedBy: string | null;
  readonly decision: string | null;
  readonly decidedOn: string | null;
  readonly publishedOn: string | null;
}

export interface KnownVersion extends Marks {
  readonly id: number;
  readonly validFrom: string | null;
  /** Something is handled under it, though it may not have begun: a clock can go back. */
  readonly inUse: boolean;
  readonly content: Content;
}

export interface NewVersion extends Marks {
  readonly validFrom: string;
  readonly content: Content;
}

/** What a row does to the versions of its procedure. */
export interface Plan {
  readonly outcome: 'created' | 'new-version' | 'changed' | 'unchanged';
  /** What differs from the version before; none where the procedure is new, and all of it. */
  readonly changes: readonly Change[];
  /** Marks of a version that is there already. */
  readonly marks: (Marks & { readonly id: number }) | null;
  /** What to write, in the place of the version that begins on the same day, if there is one. */
  readonly version: NewVersion | null;
}

/** Days as `YYYY-MM-DD`, which follow each other as texts do. */
export interface Days {
  readonly today: string;
  /** The first day of what a row says, where it does not say itself. */
  readonly from: string;
}
