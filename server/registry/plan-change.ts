import type { Kysely } from 'kysely';
import type { ServerTables } from '../data/tables.ts';
import { askProcesses } from '../followers/ask-processes.ts';
import type { Context } from '../kit/context.ts';
import type { Graph } from '../kit/graph.ts';
import { ModuleState } from '../kit/module-desk.ts';
import type { ModulePlan } from '../kit/module-plan.ts';
import { brokenOperations } from './broken-operations.ts';
import { coordinatesBeyond } from './coordinates.ts';
import { enabledBy, missingFor } from './enabled.ts';
import type { Installed } from './installed.ts';
import { dependantsOf } from './order.ts';
import { storedStates } from './queries/module-states.ts';
import { workOf } from './work-of.ts';

/** What it would mean to switch a module of this graph. See ModuleDesk.plan. */
export async function planChange(
  ctx: Context,
  installed: Installed & { readonly graph: Graph; readonly db: Kysely<ServerTables> },
  id: string,
  enabled: boolean,
): Promise<ModulePlan | null> {
  const { switchable, graph, graphOf } = installed;
  const module = switchable.find(({ contract }) => contract.id === id);
  const work = await workOf(ctx, installed, id);
  if (module === undefined || work === null) return null;
  const states = await storedStates(ctx.db);
  const wanted = enabled ? ModuleState.ON : ModuleState.OFF;
  const then = composed(() => graphOf(enabledBy(switchable, new Map([...states, [id, wanted]]))));
  const dependants = dependantsOf(id, graph.modules);
  return {
    module: id,
    enabled,
    ...work,
    dependants: graph.modules
      .filter(({ contract }) => dependants.includes(contract.id))
      .map(({ contract: { id, title }, requires }) => ({
        id,
        title,
        direct: requires.some((required) => required === module.contract),
      })),
    missing: enabled ? missingFor(module, graph.modules) : [],
    ...(await effectOf(installed, then)),
  };
}

type Composed = Graph | { readonly fault: string };

function composed(make: () => Graph): Composed {
  try {
    return make();
  } catch (error) {
    return { fault: String(error) };
  }
}

type Effect = Pick<ModulePlan, 'leaving' | 'coming' | 'breaking' | 'followers' | 'silentProcesses' | 'fault'>;

async function effectOf(
  { graph: now, db }: { readonly graph: Graph; readonly db: Kysely<ServerTables> },
  then: Composed,
): Promise<Effect> {
  if ('fault' in then)
    return { leaving: [], coming: [], breaking: [], followers: 0, silentProcesses: 0, fault: then.fault };
  const [breaking, { followers, silent }] = await Promise.all([
    brokenOperations(db, now.schema, then.schema),
    askProcesses(
      db,
      then.modules.map(({ contract }) => contract.id),
    ),
  ]);
  return {
    leaving: coordinatesBeyond(now.schema, then.schema),
    coming: coordinatesBeyond(then.schema, now.schema),
    breaking,
    followers,
    silentProcesses: silent,
    fault: null,
  };
}
