import type { Act } from '../kit/context.ts';
import { ModuleDraining, ModuleFrozen } from '../kit/errors.ts';
import { deciderOf } from '../kit/graph.ts';
import { ModuleState } from '../kit/module-desk.ts';
import { holdState } from '../registry/queries/module-states.ts';
import type { Asking } from './asking.ts';

/**
 * What may be begun in an act, by the states of the modules as they are stored: a process hears of a switch a moment
 * later. Each is looked up once, and stays until the act ends.
 */
export function openingsIn({ graph, db }: Pick<Asking, 'graph' | 'db'>): Pick<Act, 'offers' | 'insistOpen'> {
  const held = new Map<string, Promise<ModuleState>>();
  const isOn = async (id: string): Promise<boolean> => {
    const asked = held.get(id) ?? holdState(db, id, { alone: false });
    held.set(id, asked);
    const state = await asked;
    if (state === ModuleState.FROZEN) throw new ModuleFrozen(id);
    return state === ModuleState.ON;
  };
  return {
    offers: async (code) => {
      const module = deciderOf(graph, code);
      return module !== undefined && (await isOn(module.contract.id));
    },
    insistOpen: async ({ id }) => {
      if (!(await isOn(id))) throw new ModuleDraining(id);
    },
  };
}
