import type { RawBuilder } from 'kysely';
import type { Act } from './context.ts';

/** One thing that is kept for an agency; its columns in a statement are in snake case. */
export interface KeptThing {
  /** Which it is, among those of its holding. */
  readonly thing: string;
  /** What a person calls it. */
  readonly label: string;
  readonly agencyId: number;
  /** The unit that it concerns, where it concerns one: it tells which of several successors it goes to. */
  readonly unitId: number | null;
}

/** A thing that goes from one agency to another. */
export interface Handover {
  readonly thing: string;
  readonly fromAgencyId: number;
  readonly toAgencyId: number;
}

// Written as a method, so that a body may be compared both ways.
export type HandOver = { run(handovers: readonly Handover[], day: string, act: Act): Promise<void> }['run'];

/** What a module keeps for agencies, so that it follows them when they are reorganised. */
export interface Holding {
  /** In both languages, as in the title of a module. */
  readonly title: string;
  /** The columns that it answers for, `<schema>.<table>.<column>`: all that refers to an agency or a unit is in a holding. */
  readonly columns: readonly string[];
  /** All that holds on the day (YYYY-MM-DD) or later, of whatever agency; null for what is not listed. */
  readonly things: ((day: string) => RawBuilder<KeptThing>) | null;
  /** Whether it goes to every successor, as what somebody follows does; else to one. */
  readonly toEach?: boolean;
  /**
   * Gives things to their new agencies from the day on, inside one transaction; a thing that is gone or there already is
   * left as it is. Null for what stays, such as a register that is closed with its agency.
   */
  readonly handOver: HandOver | null;
}

/** A holding with its name, `<module>.<name>`. */
export interface NamedHolding extends Holding {
  readonly name: string;
}
