import type { Context } from './context.ts';
import type { Words } from './errors.ts';

/** How much work is in one state. */
export interface OpenCount {
  /** As the graph names the state. */
  readonly state: string;
  /** What is said of a thing in that state. */
  readonly words: Words;
  readonly count: number;
}

/** What a module is asked about: its id, and the national codes of the procedures that it decides. */
export interface AskedOf {
  readonly module: string;
  readonly procedures: readonly string[];
}

// Written as a method, so that a body may be compared both ways.
type Count = { run(of: AskedOf, ctx: Context): Promise<readonly OpenCount[]> }['run'];

/** Work that waits for a module to finish it: as long as there is some, somebody would wait in vain for one that is off. */
export interface OpenWork {
  /** In both languages, as in the title of a module. */
  readonly title: string;
  /** What is begun and not finished, by its state; states without any are left out. */
  readonly count: Count;
}

/** The same with its name, `<module>.<name>`. */
export interface NamedOpenWork extends OpenWork {
  readonly name: string;
}
