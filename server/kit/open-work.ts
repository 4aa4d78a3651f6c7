import type { Kysely } from 'kysely';
import type { Context } from './context.ts';
import type { AnyContract } from './contract.ts';
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

/** A closed set of states, by the names that the graph has for them, with what is said of a thing in each. */
interface Worded<S extends string> {
  readonly states: Readonly<Record<string, S>>;
  readonly words: Readonly<Record<S, Words>>;
}

/** How much there is in each state, where there is any. */
export function openCounts<S extends string>(
  { states, words }: Worded<S>,
  counts: ReadonlyMap<string, number>,
): readonly OpenCount[] {
  return Object.entries(states).flatMap(([name, state]) => {
    const count = counts.get(state) ?? 0;
    return count === 0 ? [] : [{ state: name, words: words[state], count }];
  });
}

/** Work that a module opens and finishes itself, counted by its states. */
export function ownWork<S extends string>(
  module: Pick<AnyContract, 'id'>,
  work: Worded<S> & {
    readonly title: string;
    readonly count: (db: Kysely<unknown>) => Promise<ReadonlyMap<string, number>>;
  },
): OpenWork {
  return {
    title: work.title,
    count: async (of, { db }) => (of.module === module.id ? openCounts(work, await work.count(db)) : []),
  };
}
