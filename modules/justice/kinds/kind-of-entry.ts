import type { PartyRole } from '../model.ts';
import type { EntryRow, PartyRow } from '../queries/register.ts';

export type Parties = Readonly<Partial<Record<PartyRole, PartyRow>>>;

/** A line of a document: what it is called, what it says, and whether that is printed in bold. */
export type Line = readonly [label: string, value: string | null | undefined, strong?: true];

/** What the documents of a kind of entry are called and say. */
export interface KindOfEntry {
  readonly register: string;
  readonly document: string;
  /** The beginning of the name of its file. */
  readonly fileName: string;
  lines(parties: Parties, entry: EntryRow): readonly Line[];
}
