import { type Kysely, sql } from 'kysely';
import type { Logger } from 'pino';
import { recordInto } from '../audit/record-into.ts';
import type { ServerTables } from '../data/tables.ts';
import { compose } from '../graphql/compose.ts';
import type { Clock } from '../kit/context.ts';
import type { Graph } from '../kit/graph.ts';
import type { Module } from '../kit/module.ts';
import type { ModuleDesk, ModuleState, Switcher, SwitchOutcome } from '../kit/module-desk.ts';
import { storedSwitches } from './enabled.ts';
import { dependantsOf, inOrder } from './order.ts';

export const MODULES_CHANGED = 'motcua_modules';

export interface Registry extends ModuleDesk {
  /** With the platform, which is the first and always on. */
  readonly installed: readonly Module[];
  /** The graph that this process serves now. */
  graph(): Graph;
  /** Reads the stored switches and serves what they say; a graph that does not compose leaves the old one. */
  reload(): Promise<void>;
  /** Told of every new graph, after it has taken effect. */
  onChange(listener: (graph: Graph) => void): void;
}

export async function openRegistry(options: {
  readonly db: Kysely<ServerTables>;
  readonly log: Logger;
  readonly clock: Clock;
  readonly installed: readonly Module[];
  readonly platform: Module;
}): Promise<Registry> {
  const { db, log, platform, clock } = options;
  const switchable = inOrder(options.installed);
  const listeners = new Set<(graph: Graph) => void>();
  const enabledBy = (switches: ReadonlyMap<string, boolean>): readonly Module[] => {
    const on: Module[] = [];
    for (const module of switchable) {
      // Each stands behind what it requires, so that one that cannot be on takes its dependants with it.
      if ((switches.get(module.contract.id) ?? true) && missingFor(module, on) === null) on.push(module);
    }
    return on;
  };
  let graph = compose(enabledBy(await storedSwitches(db)), platform);
  let fault: { readonly reason: string; readonly wanted: readonly Module[] } | null = null;

  const readAgain = async (): Promise<void> => {
    const enabled = enabledBy(await storedSwitches(db));
    if (sameModules([platform, ...enabled], graph.modules)) {
      fault = null;
      return;
    }
    try {
      graph = compose(enabled, platform);
      fault = null;
    } catch (error) {
      fault = { reason: String(error), wanted: enabled };
      log.error({ err: error }, 'the stored set of modules does not compose; the former graph stays');
      return;
    }
    log.info({ modules: enabled.map(({ contract }) => contract.id) }, 'serving another set of modules');
    for (const listener of listeners) listener(graph);
  };

  // One after the other: of two readers at once, the one with the older answer could come last.
  let reading: Promise<void> = Promise.resolve();
  const reload = (): Promise<void> => {
    reading = reading.then(readAgain, readAgain);
    return reading;
  };

  const list = (): readonly ModuleState[] =>
    switchable.map((module) => {
      const enabled = graph.modules.includes(module);
      return {
        id: module.contract.id,
        title: module.contract.title,
        enabled,
        requires: module.requires.map(({ id }) => id),
        requiredBy: dependantsOf(module.contract.id, switchable),
        fault: !enabled && fault?.wanted.includes(module) === true ? fault.reason : null,
      };
    });

  const set = async (id: string, enabled: boolean, by: Switcher): Promise<SwitchOutcome> => {
    const outcome = await db.transaction().execute(async (trx): Promise<SwitchOutcome> => {
      // Two administrators at once: the second decides on what the first left.
      await sql`lock table server.module_state in share row exclusive mode`.execute(trx);
      const module = switchable.find(({ contract }) => contract.id === id);
      if (module === undefined) return { kind: 'unknown' };
      const before = enabledBy(await storedSwitches(trx));
      const refusal = enabled ? missingFor(module, before) : neededBy(module, before);
      if (refusal !== null) return refusal;
      try {
        compose(
          switchable.filter((other) => (other === module ? enabled : before.includes(other))),
          platform,
        );
      } catch (error) {
        return { kind: 'broken', reason: String(error) };
      }
      await trx
        .insertInto('server.moduleState')
        .values({ moduleId: id, enabled, changedBy: by.viewer.accountId })
        .onConflict((conflict) =>
          conflict
            .column('moduleId')
            .doUpdateSet({ enabled, changedBy: by.viewer.accountId, changedAt: sql`now()` }),
        )
        .execute();
      const subject = { type: 'Module', id };
      const act = enabled ? 'switchOn' : 'switchOff';
      await recordInto(trx, [{ kind: 'act', at: clock.now(), ...by, act, subject }]);
      await sql`select pg_notify(${MODULES_CHANGED}, '')`.execute(trx);
      return { kind: 'switched' };
    });
    if (outcome.kind === 'switched') await reload();
    return outcome;
  };

  return {
    installed: [platform, ...switchable],
    graph: () => graph,
    reload,
    list,
    contracts: () => [platform, ...switchable].map(({ contract }) => contract),
    permissions: () =>
      [platform, ...switchable].flatMap(({ contract }) => Object.values(contract.permissions)),
    holdings: () => [platform, ...switchable].flatMap(({ holdings }) => holdings),
    set,
    onChange: (listener) => void listeners.add(listener),
  };
}

function sameModules(a: readonly Module[], b: readonly Module[]): boolean {
  return a.length === b.length && a.every((module) => b.includes(module));
}

function neededBy(module: Module, enabled: readonly Module[]): SwitchOutcome | null {
  const modules = dependantsOf(module.contract.id, enabled);
  return modules.length === 0 ? null : { kind: 'refused', because: 'required-by', modules };
}

function missingFor(module: Module, enabled: readonly Module[]): SwitchOutcome | null {
  const on = new Set(enabled.map(({ contract }) => contract.id));
  const modules = module.requires.map(({ id }) => id).filter((id) => !on.has(id));
  return modules.length === 0 ? null : { kind: 'refused', because: 'requires', modules };
}
