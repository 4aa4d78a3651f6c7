import { makeContext } from '../../server/context/make-context.ts';
import { ModuleState, type SwitchOutcome, Viewer } from '../../server/kit/index.ts';
import type { Running } from '../../server/start/start.ts';

/** Switches modules of a running server in the name of an account, as the administration does. */
export function switcher({ platform }: Running, accountId: number) {
  const { registry, database } = platform;
  const viewer = new Viewer({ accountId, personId: null, name: 'switcher', grants: [] });
  return async (id: string, enabled: boolean): Promise<SwitchOutcome> => {
    const asking = { viewer, requestId: 'switching', graph: registry.graph(), db: database.db };
    const outcome = await makeContext(platform, asking).transact(async (act) => {
      await registry.hold(act);
      return registry.put(act, id, enabled ? ModuleState.ON : ModuleState.OFF);
    });
    await registry.reload();
    return outcome;
  };
}
