import type { Act } from '../kit/context.ts';
import type { Graph } from '../kit/graph.ts';
import { doesOpenWork } from '../kit/opens-work.ts';
import { insistThawed } from '../registry/insist-thawed.ts';
import type { Platform } from './platform.ts';

/** That a mutation may be carried out with its module as it is. @throws ModuleFrozen, ModuleDraining */
export async function insistPossible(
  inside: Act,
  registry: Platform['registry'],
  { mutations, schema }: Graph,
  operation: string,
): Promise<void> {
  const module = mutations.get(operation);
  if (module === undefined) return;
  insistThawed(registry, module);
  const field = schema.getMutationType()?.getFields()[operation];
  if (field !== undefined && doesOpenWork(field)) await inside.insistOpen(module.contract);
}
