import { type Act, ModuleState, type SwitchOutcome } from '../../../server/kit/index.ts';
import { ChangeOutcome, type ModulePlan, SwitchMode } from '../model.ts';
import { GraphBroken, ModuleBusy, ModuleNotFound, ModuleRequired, RequirementsOff } from '../refusals.ts';
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
 * Begins a change under the hold of all changes; answers with how far it has come. What is handed in at another process
 * within the second in which a module is switched off by `REFUSE` stays open, and goes on once the module is on again:
 * `DRAIN` lets nothing through. @throws the refusal that stands in the way
 */
export async function beginChange(
  act: Act,
  { moduleId, enabled, mode, plan }: WantedChange,
): Promise<ChangeOutcome> {
  const work = await act.modules.workOf(act, moduleId);
  if (work === null) throw new ModuleNotFound(moduleId);
  if (mode === SwitchMode.REFUSE && plan.dependants.length === 0 && !isIdle(work))
    throw new ModuleBusy({ ...plan, ...work });
  const state = mode === null ? ModuleState.ON : BEGINNING[mode];
  const outcome = await act.modules.put(act, moduleId, state);
  if (outcome.kind !== 'switched') throw refusalOf(moduleId, outcome);
  act.log.info({ module: moduleId, enabled, mode, state: outcome.state }, 'a module was switched');
  return outcome.state === ModuleState.DRAINING ? ChangeOutcome.DRAINING : ChangeOutcome.DONE;
}

function refusalOf(id: string, outcome: Exclude<SwitchOutcome, { readonly kind: 'switched' }>): Error {
  if (outcome.kind === 'refused')
    return outcome.because === 'requires'
      ? new RequirementsOff(outcome.modules)
      : new ModuleRequired(outcome.modules);
  return outcome.kind === 'broken' ? new GraphBroken() : new ModuleNotFound(id);
}
