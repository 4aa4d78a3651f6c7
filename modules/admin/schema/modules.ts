import { z } from 'zod';
import {
  NotSignedIn,
  parse,
  refusal,
  type SchemaPart,
  type SwitchOutcome,
  text,
} from '../../../server/kit/index.ts';
import { admin } from '../contract.ts';
import { ModuleInfo } from '../model.ts';
import { AdminStaysOn, GraphBroken, ModuleNotFound, ModuleRequired, RequirementsOff } from '../refusals.ts';

const switching = z.object({ module: text(31), enabled: z.boolean() });

export const modulesPart: SchemaPart = (build) => {
  build.objectType(ModuleInfo, {
    name: 'Module',
    description: 'A part of the system that can be switched on and off (phân hệ).',
    fields: (t) => ({
      id: t.exposeID('id', { description: 'Its id.' }),
      title: t.exposeString('title', { description: 'Its name.' }),
      enabled: t.exposeBoolean('enabled', { description: 'Whether it is on.' }),
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
  build.mutationField('switchModule', (t) =>
    t.field({
      type: ModuleInfo,
      description: 'Switches a module on or off, on every process, while they run.',
      authScopes: { may: admin.permissions.manageModules },
      errors: { types: [ModuleNotFound, ModuleRequired, RequirementsOff, GraphBroken, AdminStaysOn] },
      args: {
        module: t.arg.string({ required: true, description: 'Its id.' }),
        enabled: t.arg.boolean({ required: true, description: 'On or off.' }),
      },
      resolve: async (_root, args, { viewer, modules, log, requestId }) => {
        const { module, enabled } = parse(switching, args);
        if (viewer === null) throw new NotSignedIn();
        if (module === admin.id) throw new AdminStaysOn();
        const outcome = await modules.set(module, enabled, { viewer, requestId });
        log.info(
          { module, enabled, outcome: outcome.kind, accountId: viewer.accountId },
          'a module was to be switched',
        );
        const state = modules.list().find(({ id }) => id === module);
        if (outcome.kind !== 'switched' || state === undefined) throw refusalOf(module, outcome);
        return state;
      },
    }),
  );
};

function refusalOf(id: string, outcome: SwitchOutcome): Error {
  if (outcome.kind === 'refused') {
    return outcome.because === 'requires'
      ? new RequirementsOff(outcome.modules)
      : new ModuleRequired(outcome.modules);
  }
  return outcome.kind === 'broken' ? new GraphBroken() : new ModuleNotFound(id);
}

export const moduleRefusals = [
  refusal(ModuleNotFound, 'There is no such module.'),
  refusal(ModuleRequired, 'Other modules that are on require it.', { modules: 'Their ids, with commas.' }),
  refusal(RequirementsOff, 'Modules that it requires are off.', { modules: 'Their ids, with commas.' }),
  refusal(GraphBroken, 'The graph cannot be composed with this change.'),
  refusal(AdminStaysOn, 'The administration cannot be switched off.'),
];
