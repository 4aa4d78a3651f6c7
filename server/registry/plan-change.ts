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
  installed: Installed & { readonly graph: Graph },
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
    ...(await effectOf(ctx, graph, then)),
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

async function effectOf(
  { db }: Context,
  now: Graph,
  then: Composed,
): Promise<Pick<ModulePlan, 'leaving' | 'coming' | 'breaking' | 'fault'>> {
  if ('fault' in then) return { leaving: [], coming: [], breaking: [], fault: then.fault };
  return {
    leaving: coordinatesBeyond(now.schema, then.schema),
    coming: coordinatesBeyond(then.schema, now.schema),
    breaking: await brokenOperations(db, now.schema, then.schema),
    fault: null,
  };
}
