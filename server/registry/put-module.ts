import type { Act } from '../kit/context.ts';
import type { Module } from '../kit/module.ts';
import { ModuleState, type SwitchOutcome } from '../kit/module-desk.ts';
import { enabledBy, missingFor } from './enabled.ts';
import type { Installed } from './installed.ts';
import { dependantsOf } from './order.ts';
import { storedStates, storeState } from './queries/module-states.ts';

/** What the audit log says was done to the module. */
const DONE: Readonly<Record<ModuleState, string>> = {
  on: 'switchOn',
  draining: 'drain',
  frozen: 'freeze',
  off: 'switchOff',
};

/** Puts a module into a state, inside the caller's transaction. See ModuleDesk.put. */
export async function putModule(
  act: Act,
  { switchable, graphOf }: Installed,
  id: string,
  state: ModuleState,
): Promise<SwitchOutcome> {
  const module = switchable.find(({ contract }) => contract.id === id);
  if (module === undefined) return { kind: 'unknown' };
  const states = await storedStates(act.db);
  const before = states.get(id) ?? ModuleState.ON;
  if (before === ModuleState.OFF && state !== ModuleState.ON)
    return state === ModuleState.FROZEN ? { kind: 'off' } : { kind: 'switched', state: before };
  const enabled = enabledBy(switchable, states);
  const refusal = state === ModuleState.ON ? lacking(module, enabled, states) : needed(module, enabled);
  if (refusal !== null) return refusal;
  // What drains is off in the end, and whether that can be is found out while it can still be left.
  const last = state === ModuleState.DRAINING ? ModuleState.OFF : state;
  try {
    graphOf(enabledBy(switchable, new Map([...states, [id, last]])));
  } catch (error) {
    return { kind: 'broken', reason: String(error) };
  }
  await storeState(act.db, id, state, act.viewer?.accountId ?? null);
  await act.record(DONE[state], { type: 'Module', id });
  return { kind: 'switched', state };
}

function needed(module: Module, enabled: readonly Module[]): SwitchOutcome | null {
  const modules = dependantsOf(module.contract.id, enabled);
  return modules.length === 0 ? null : { kind: 'refused', because: 'required-by', modules };
}

/** What drains is about to go, and nothing new is built on it. */
function lacking(
  module: Module,
  enabled: readonly Module[],
  states: ReadonlyMap<string, ModuleState>,
): SwitchOutcome | null {
  const staying = enabled.filter(({ contract }) => states.get(contract.id) !== ModuleState.DRAINING);
  const modules = missingFor(module, staying);
  return modules.length === 0 ? null : { kind: 'refused', because: 'requires', modules };
}
