import type { OpenCount } from './open-work.ts';

/** Jobs of a module in one of its lanes. */
export interface LaneJobs {
  /** The queue, `<module>.<lane>`. */
  readonly lane: string;
  /** Those that are to be done next, with those that are still on their way to the queue. */
  readonly waiting: number;
  readonly running: number;
  /** Those that are tried again later, or come back by the clock. */
  readonly delayed: number;
}

/** What a module has to finish before nobody misses it. */
export interface ModuleWork {
  readonly openWork: readonly (OpenCount & { readonly name: string; readonly title: string })[];
  readonly jobs: readonly LaneJobs[];
}

/** A module that needs another. */
export interface Dependant {
  readonly id: string;
  readonly title: string;
  /** Whether it names the other itself, and not through a third. */
  readonly direct: boolean;
}

/** A registered operation that fits the graph as it is, and not as it would be. */
export interface BrokenOperation {
  readonly name: string;
  readonly hash: string;
  /** Who registered it; nobody for one that came by the command line alone. */
  readonly clients: readonly string[];
  readonly faults: readonly string[];
}

/** What it would mean to switch a module on or off. */
export interface ModulePlan extends ModuleWork {
  readonly module: string;
  readonly enabled: boolean;
  /** The modules that are on and need it: they stand in the way of switching it off. */
  readonly dependants: readonly Dependant[];
  /** What it needs itself and is off: that stands in the way of switching it on. */
  readonly missing: readonly string[];
  /** Coordinates of the schema, such as `Query.schools`: of a type that goes or comes whole, the type alone. */
  readonly leaving: readonly string[];
  readonly coming: readonly string[];
  readonly breaking: readonly BrokenOperation[];
  /** How many follow something, in whatever process, that would be ended. */
  readonly followers: number;
  /** How many processes did not say in time how many follow there. */
  readonly silentProcesses: number;
  /** Why the graph could not be composed; null where it can. */
  readonly fault: string | null;
}
