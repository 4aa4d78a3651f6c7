import { choices, ModuleState, type SchemaPart } from '../../../server/kit/index.ts';
import { admin } from '../contract.ts';
import { ModuleInfo } from '../model.ts';

const state = choices(ModuleState, 'ModuleState', 'What may be done with a module.', {
  ON: 'Everything.',
  DRAINING:
    'It takes nothing new that it would have to finish; what was begun goes on, and with the last of it the module is off.',
  FROZEN: 'It can be read; its acts, and decisions of its procedures, are refused, and its jobs wait.',
  OFF: 'Nothing: it is not in the graph. Its jobs wait.',
});

const modules: SchemaPart = (build) => {
  build.objectType(ModuleInfo, {
    name: 'Module',
    description: 'A part of the system that can be switched on and off (phân hệ).',
    fields: (t) => ({
      id: t.exposeID('id', { description: 'Its id.' }),
      title: t.exposeString('title', { description: 'Its name.' }),
      enabled: t.exposeBoolean('enabled', { description: 'Whether it is in the graph.' }),
      state: t.expose('state', { type: ModuleState, description: 'What may be done with it.' }),
      requires: t.stringList({
        description: 'Modules that must be on first.',
        resolve: ({ requires }) => [...requires],
      }),
      requiredBy: t.stringList({
        description: 'Modules that require it, directly or through others.',
        resolve: ({ requiredBy }) => [...requiredBy],
      }),
    }),
  });
  build.queryField('modules', (t) =>
    t.field({
      type: [ModuleInfo],
      description: 'All modules of this installation, each after those it requires.',
      authScopes: { may: admin.permissions.manageModules },
      resolve: (_root, _args, { modules }) => [...modules.list()],
    }),
  );
};

export const moduleParts: readonly SchemaPart[] = [state, modules];
