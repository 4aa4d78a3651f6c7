import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import { compose } from '../graphql/compose.ts';
import type { Graph } from '../kit/graph.ts';
import type { Module } from '../kit/module.ts';
import { type InstalledModule, type ModuleDesk, ModuleState } from '../kit/module-desk.ts';
import { enabledBy } from './enabled.ts';
import { dependantsOf, inOrder } from './order.ts';
import { planChange } from './plan-change.ts';
import { putModule } from './put-module.ts';
import { holdState, holdStates, storedStates } from './queries/module-states.ts';
import { workOf } from './work-of.ts';

export interface Registry extends ModuleDesk {
  /** With the platform, which is the first and always on. */
  readonly installed: readonly Module[];
  /** The graph that this process serves now. */
  graph(): Graph;
  /** That of the platform and these modules. @throws where they make none */
  graphOf(modules: readonly Module[]): Graph;
  /** That of all that is installed, while it is another; null where it is not, or there is none. */
  whole(): Graph | null;
  /** What may be done with a module in this process now. */
  stateOf(id: string): ModuleState;
  /** Reads the stored states and serves what they say; a graph that does not compose leaves the old one. */
  reload(): Promise<void>;
  /** Told of every new graph, after it has taken effect. */
  onGraph(listener: (graph: Graph) => void): void;
  /** Told behind them, and where no graph but a state is new. */
  onChange(listener: () => void): void;
}

export async function openRegistry(options: {
  readonly db: Kysely<unknown>;
  /** Over which it reads by itself what the others have switched. */
  readonly watching: Kysely<unknown>;
  readonly log: Logger;
  readonly installed: readonly Module[];
  readonly platform: Module;
}): Promise<Registry> {
  const { db, watching, log, platform } = options;
  const switchable = inOrder(options.installed);
  const ofGraph = new Set<(graph: Graph) => void>();
  const ofChange = new Set<() => void>();
  let states = await storedStates(watching);
  let graph = compose(enabledBy(switchable, states), platform);
  // What was planned is mostly what is served next: it is composed once.
  let spare: Graph | null = null;
  let fault: { readonly reason: string; readonly wanted: readonly Module[] } | null = null;

  const isOf = (one: Graph, modules: readonly Module[]) => sameModules([platform, ...modules], one.modules);
  const graphOf = (modules: readonly Module[]): Graph => {
    const known = [graph, spare].find((one) => one !== null && isOf(one, modules));
    if (known != null) return known;
    spare = compose(modules, platform);
    return spare;
  };
  let all: Graph | null | undefined;
  const whole = (): Graph | null => {
    if (isOf(graph, switchable)) return null;
    try {
      if (all === undefined) all = compose(switchable, platform);
    } catch {
      all = null;
    }
    return all;
  };
  const installed = { platform, switchable, graphOf };

  const readAgain = async (): Promise<void> => {
    const stored = await storedStates(watching);
    const enabled = enabledBy(switchable, stored);
    if (isOf(graph, enabled) && sameStates(stored, states)) {
      fault = null;
      return;
    }
    const before = graph;
    try {
      graph = graphOf(enabled);
      spare = null;
      states = stored;
      fault = null;
    } catch (error) {
      fault = { reason: String(error), wanted: enabled };
      log.error({ err: error }, 'the stored set of modules does not compose; the former graph stays');
      return;
    }
    log.info({ modules: enabled.map(({ contract }) => contract.id) }, 'serving another set of modules');
    if (graph !== before) for (const listener of ofGraph) listener(graph);
    for (const listener of ofChange) listener();
  };

  // One after the other: of two readers at once, the one with the older answer could come last.
  let reading: Promise<void> = Promise.resolve();
  const reload = (): Promise<void> => {
    reading = reading.then(readAgain, readAgain);
    return reading;
  };

  const stateOf = (id: string): ModuleState => {
    if (graph.modules.every(({ contract }) => contract.id !== id)) return ModuleState.OFF;
    const stored = states.get(id);
    // One that is stored as off and still served is one without which the graph would not compose.
    return stored === undefined || stored === ModuleState.OFF ? ModuleState.ON : stored;
  };

  const list = (): readonly InstalledModule[] =>
    switchable.map((module) => {
      const { id, title } = module.contract;
      const state = stateOf(id);
      const enabled = state !== ModuleState.OFF;
      return {
        id,
        title,
        enabled,
        state,
        requires: module.requires.map(({ id }) => id),
        requiredBy: dependantsOf(id, switchable),
        fault: !enabled && fault?.wanted.includes(module) === true ? fault.reason : null,
      };
    });

  return {
    installed: [platform, ...switchable],
    graph: () => graph,
    graphOf,
    whole,
    stateOf,
    reload,
    list,
    contracts: () => [platform, ...switchable].map(({ contract }) => contract),
    permissions: () =>
      [platform, ...switchable].flatMap(({ contract }) => Object.values(contract.permissions)),
    holdings: () => [platform, ...switchable].flatMap(({ holdings }) => holdings),
    workOf: (ctx, id) => workOf(ctx, { switchable, graph }, id),
    plan: (ctx, id, enabled) => planChange(ctx, { ...installed, graph, db: db.$extendTables() }, id, enabled),
    hold: ({ db }) => holdStates(db),
    close: async ({ db }, id) => void (await holdState(db, id, { alone: true })),
    put: (act, id, state) => putModule(act, installed, id, state),
    onGraph: (listener) => void ofGraph.add(listener),
    onChange: (listener) => void ofChange.add(listener),
  };
}

function sameModules(a: readonly Module[], b: readonly Module[]): boolean {
  return a.length === b.length && a.every((module) => b.includes(module));
}

function sameStates(a: ReadonlyMap<string, ModuleState>, b: ReadonlyMap<string, ModuleState>): boolean {
  return a.size === b.size && [...a].every(([id, state]) => b.get(id) === state);
}
