import type { Module } from '../kit/module.ts';

/** Every module after all that it requires. @throws where a requirement is not installed or goes in a circle */
export function inOrder(modules: readonly Module[]): readonly Module[] {
  const byId = new Map(modules.map((module) => [module.contract.id, module]));
  const ordered = new Set<Module>();
  const visit = (module: Module, path: readonly string[]): void => {
    const { id } = module.contract;
    if (path.includes(id))
      throw new Error(`Modules require each other in a circle: ${[...path, id].join(' -> ')}`);
    if (ordered.has(module)) return;
    for (const required of module.requires) {
      const found = byId.get(required.id);
      if (found === undefined) throw new Error(`${id} requires ${required.id}, which is not installed`);
      visit(found, [...path, id]);
    }
    ordered.add(module);
  };
  for (const module of modules) visit(module, []);
  return [...ordered];
}

/** The ids of the modules of a set that require this one, directly or through others. */
export function dependantsOf(id: string, modules: readonly Module[]): readonly string[] {
  const direct = modules.filter((module) => module.requires.some((required) => required.id === id));
  return [...new Set(direct.flatMap(({ contract }) => [contract.id, ...dependantsOf(contract.id, modules)]))];
}
