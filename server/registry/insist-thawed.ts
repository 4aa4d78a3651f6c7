import { ModuleFrozen } from '../kit/errors.ts';
import type { Module } from '../kit/module.ts';
import { ModuleState } from '../kit/module-desk.ts';
import type { Registry } from './registry.ts';

/** That something may be done in a module. @throws ModuleFrozen */
export function insistThawed(registry: Pick<Registry, 'stateOf'>, { contract }: Module): void {
  if (registry.stateOf(contract.id) === ModuleState.FROZEN) throw new ModuleFrozen(contract.id);
}
