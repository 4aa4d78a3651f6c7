import { z } from 'zod';
import { key, parse, repeatable, type SchemaPart, text } from '../../../server/kit/index.ts';
import { cancelChange } from '../acts/cancel-change.ts';
import { planOf } from '../acts/plan-of.ts';
import { switchModule } from '../acts/switch-module.ts';
import { admin } from '../contract.ts';
import { ModuleChange, SwitchMode } from '../model.ts';
import {
  AdminStaysOn,
  ChangeNotFound,
  ChangeOver,
  GraphBroken,
  ModuleBusy,
  ModuleIsOff,
  ModuleNotFound,
  ModuleRequired,
  RequirementsOff,
} from '../refusals.ts';

const may = admin.permissions.manageModules;
const switching = z.object({
  module: text(31),
  enabled: z.boolean(),
  mode: z.enum(SwitchMode),
  at: z.date().nullish(),
});
const cancelling = z.object({ id: key });

export const moduleActs: SchemaPart = (build) => {
  build.mutationField('switchModule', (t) =>
    t.field({
      type: ModuleChange,
      description: 'Switches a module on or off on every process while they run, now or at a moment to come.',
      authScopes: { may },
      errors: {
        types: [
          ModuleNotFound,
          ModuleRequired,
          RequirementsOff,
          ModuleIsOff,
          ModuleBusy,
          GraphBroken,
          AdminStaysOn,
        ],
      },
      args: {
        module: t.arg.string({ required: true, description: 'Its id.' }),
        enabled: t.arg.boolean({ required: true, description: 'On or off. On thaws, and ends a drain.' }),
        mode: t.arg({
          type: SwitchMode,
          required: true,
          defaultValue: SwitchMode.REFUSE,
          description: 'How it is switched off.',
        }),
        at: t.arg({ type: 'DateTime', description: 'When; now where nothing is said.' }),
        ...repeatable(t.arg),
      },
      resolve: async (_root, args, ctx, info) => {
        const { module: moduleId, enabled, mode, at } = parse(switching, args);
        if (moduleId === admin.id) throw new AdminStaysOn();
        // Before the transaction: it asks all processes, and compares every registered document.
        const plan = await planOf(ctx, moduleId, enabled);
        const change = await ctx.answer(ModuleChange, info, args, (act) =>
          switchModule(act, {
            moduleId,
            plan,
            enabled,
            mode: enabled ? null : mode,
            at: at == null ? null : Temporal.Instant.fromEpochMilliseconds(at.getTime()),
          }),
        );
        await ctx.modules.reload();
        return change;
      },
    }),
  );
  build.mutationField('cancelModuleChange', (t) =>
    t.field({
      type: ModuleChange,
      description:
        'Gives up a change that is scheduled or drains; a module that drains takes new things again.',
      authScopes: { may },
      errors: { types: [ChangeNotFound, ChangeOver] },
      args: { id: t.arg.id({ required: true, description: 'The change.' }), ...repeatable(t.arg) },
      resolve: async (_root, args, ctx, info) => {
        const { id } = parse(cancelling, args);
        const change = await ctx.answer(ModuleChange, info, args, (act) => cancelChange(act, id));
        await ctx.modules.reload();
        return change;
      },
    }),
  );
};
