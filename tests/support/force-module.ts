import { ModuleState } from '../../server/kit/index.ts';
import { storeState } from '../../server/registry/queries/module-states.ts';
import type { Province } from './province.ts';

/** Switches a module whatever is open with it, as a dossier that is handed in in the same second can leave it. */
export async function forceModule(province: Province, module: string, enabled: boolean): Promise<void> {
  const { registry, database } = province.platform();
  await storeState(database.db, module, enabled ? ModuleState.ON : ModuleState.OFF, null);
  await registry.reload();
}
