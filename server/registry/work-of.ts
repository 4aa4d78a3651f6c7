import { queuesOf } from '../jobs/queues.ts';
import type { Context } from '../kit/context.ts';
import type { Graph } from '../kit/graph.ts';
import type { ModuleWork } from '../kit/module-plan.ts';
import type { Installed } from './installed.ts';

/** What a module has to finish: what it knows itself to be open, and those that are on know of it, and its jobs. */
export async function workOf(
  ctx: Context,
  { switchable, graph }: Pick<Installed, 'switchable'> & { readonly graph: Graph },
  id: string,
): Promise<ModuleWork | null> {
  const module = switchable.find(({ contract }) => contract.id === id);
  if (module === undefined) return null;
  const of = { module: id, procedures: module.procedures.map(({ procedure }) => procedure.code) };
  const openWork = await Promise.all(
    [...new Set([module, ...graph.modules])]
      .flatMap((each) => each.openWork)
      .map(async ({ name, title, count }) => (await count(of, ctx)).map((one) => ({ name, title, ...one }))),
  );
  const queues = await ctx.queues.states(queuesOf(module));
  const jobs = queues.map(({ name, waiting, running, delayed }) => ({
    lane: name,
    waiting,
    running,
    delayed,
  }));
  return { openWork: openWork.flat(), jobs };
}
