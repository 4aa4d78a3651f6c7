import type { Module } from '../kit/module.ts';
import { ModuleState } from '../kit/module-desk.ts';

/** The modules that are served, of all that are installed in their order: a module without a state is on. */
export function enabledBy(
  installed: readonly Module[],
  states: ReadonlyMap<string, ModuleState>,
): readonly Module[] {
  const on: Module[] = [];
  for (const module of installed) {
    // Each stands behind what it requires, so that one that cannot be on takes its dependants with it.
    if (states.get(module.contract.id) !== ModuleState.OFF && missingFor(module, on).length === 0)
      on.push(module);
  }
  return on;
}

/** The ids of what a module requires and these modules lack. */
export function missingFor(module: Module, among: readonly Module[]): readonly string[] {
  const ids = new Set(among.map(({ contract }) => contract.id));
  return module.requires.map(({ id }) => id).filter((id) => !ids.has(id));
}
