import { type Act, ModuleState, type SwitchOutcome } from '../../../server/kit/index.ts';
import { ChangeOutcome, type ModulePlan, SwitchMode } from '../model.ts';
import {
  GraphBroken,
  ModuleBusy,
  ModuleIsOff,
  ModuleNotFound,
  ModuleRequired,
  RequirementsOff,
} from '../refusals.ts';
import { isIdle } from './is-idle.ts';

export interface WantedChange {
  readonly moduleId: string;
  readonly enabled: boolean;
  /** How it is switched off; null where it is switched on. */
  readonly mode: SwitchMode | null;
  /** As it was made before. */
  readonly plan: ModulePlan;
}

/** Into which state a change puts a module at first. */
const BEGINNING = {
  [SwitchMode.REFUSE]: ModuleState.OFF,
  [SwitchMode.DRAIN]: ModuleState.DRAINING,
  [SwitchMode.FREEZE]: ModuleState.FROZEN,
} as const;

/**
 * Begins a change under the hold of all changes; answers with how far it has come. What is open is counted once nothing
 * more can be begun, at whatever process. @throws the refusal that stands in the way, with nothing to be kept
 */
export async function beginChange(
  act: Act,
  { moduleId, enabled, mode, plan }: WantedChange,
): Promise<ChangeOutcome> {
  await act.modules.close(act, moduleId);
  const work = await act.modules.workOf(act, moduleId);
  if (work === null) throw new ModuleNotFound(moduleId);
  const state = mode === null ? ModuleState.ON : BEGINNING[mode];
  const outcome = await act.modules.put(act, moduleId, state);
  if (outcome.kind !== 'switched') throw refusalOf(moduleId, outcome);
  // Behind the dependants, which the plan may not have as they are now: they are what is to be dealt with first.
  if (mode === SwitchMode.REFUSE && !isIdle(work)) throw new ModuleBusy({ ...plan, ...work });
  act.log.info({ module: moduleId, enabled, mode, state: outcome.state }, 'a module was switched');
  return outcome.state === ModuleState.DRAINING ? ChangeOutcome.DRAINING : ChangeOutcome.DONE;
}

function refusalOf(id: string, outcome: Exclude<SwitchOutcome, { readonly kind: 'switched' }>): Error {
  if (outcome.kind === 'refused')
    return outcome.because === 'requires'
      ? new RequirementsOff(outcome.modules)
      : new ModuleRequired(outcome.modules);
  if (outcome.kind === 'off') return new ModuleIsOff(id);
  return outcome.kind === 'broken' ? new GraphBroken() : new ModuleNotFound(id);
}
