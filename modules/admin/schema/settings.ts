import { sql } from 'kysely';
import { z } from 'zod';
import {
  connectionOf,
  dateTime,
  entity,
  id,
  int,
  maybe,
  pageArguments,
  parse,
  refusal,
  repeatable,
  type SchemaPart,
  string,
  text,
} from '../../../server/kit/index.ts';
import { changeSettings } from '../acts/change-settings.ts';
import { admin } from '../contract.ts';
import { currentSettings } from '../current-settings.ts';
import { ModuleInfo, ModuleSettings, SettingsChange } from '../model.ts';
import { SettingsChanged, SettingsNotFound } from '../refusals.ts';
import { settingsText } from '../settings-text.ts';

const { manageModules } = admin.permissions;
const named = z.object({ module: text(31) });
const changing = named.extend({ version: z.int().min(0), settings: settingsText });

const settingsChange = entity(SettingsChange, {
  description: 'That somebody set the settings of a module (thay đổi cấu hình).',
  table: 'server.settings_change',
  key: 'id',
  visible: (viewer) => sql`${viewer?.may(manageModules) === true}::boolean`,
  columns: {
    id: id('Id.'),
    module: string('Id of the module.'),
    version: int('The version that it made.'),
    former: string('What was set before, as JSON; all else had its default.'),
    settings: string('What is set since, as JSON.'),
    changedBy: maybe(string('Who set it; null where that was not kept.')),
    changedAt: dateTime('When.'),
  },
  orders: { NEWEST: { description: 'Newest first.', by: [['id', 'desc']] } },
  filters: ['module'],
});

const moduleSettings: SchemaPart = (build) => {
  build.objectType(ModuleSettings, {
    name: 'ModuleSettings',
    description: 'The settings of a module as they hold now, on every process (cấu hình).',
    fields: (t) => ({
      module: t.exposeID('module', { description: 'Id of the module.' }),
      version: t.exposeInt('version', { description: 'Rises with each change; 0 where nothing was set.' }),
      schema: t.string({
        description: 'What may be set, as JSON Schema; titles are in Vietnamese and English.',
        resolve: ({ form }) => JSON.stringify(z.toJSONSchema(form, { io: 'input' })),
      }),
      values: t.string({
        description: 'What holds, as JSON, with the defaults of what is not set.',
        resolve: ({ values }) => JSON.stringify(values),
      }),
      changes: t.field({
        type: connectionOf(build, SettingsChange),
        description: 'Who set what of it, and when.',
        args: { ...pageArguments(build, t.arg, SettingsChange) },
        resolve: ({ module }, page, ctx, info) => ctx.page(SettingsChange, info, page, { where: { module } }),
      }),
    }),
  });
  build.objectField(ModuleInfo, 'settings', (t) =>
    t.field({
      type: ModuleSettings,
      nullable: true,
      description: 'Its settings; null where it has none.',
      resolve: ({ id: module }, _args, ctx) => currentSettings(ctx, module),
    }),
  );
  build.queryField('moduleSettings', (t) =>
    t.field({
      type: ModuleSettings,
      nullable: true,
      description: 'The settings of a module, or of the platform, `server`; null where there are none.',
      authScopes: { may: manageModules },
      args: { module: t.arg.string({ required: true, description: 'Id of the module.' }) },
      resolve: (_root, args, ctx) => currentSettings(ctx, parse(named, args).module),
    }),
  );
  build.queryField('settingsChanges', (t) =>
    t.field({
      type: connectionOf(build, SettingsChange),
      description: 'Who set which settings, and when.',
      authScopes: { may: manageModules },
      args: { ...pageArguments(build, t.arg, SettingsChange) },
      resolve: (_root, page, ctx, info) => ctx.page(SettingsChange, info, page),
    }),
  );
  build.mutationField('changeModuleSettings', (t) =>
    t.field({
      type: SettingsChange,
      description:
        'Sets the settings of a module, or of the platform, `server`. Whoever uses them next obeys.',
      authScopes: { may: manageModules },
      errors: { types: [SettingsNotFound, SettingsChanged] },
      args: {
        module: t.arg.string({ required: true, description: 'Id of the module.' }),
        version: t.arg.int({ required: true, description: 'The version that was seen.' }),
        settings: t.arg.string({
          required: true,
          description: 'All that is to be set, as JSON; what is left out has its default.',
        }),
        ...repeatable(t.arg),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(SettingsChange, info, args, (act) => changeSettings(act, parse(changing, args))),
    }),
  );
};

export const settingsParts: readonly SchemaPart[] = [
  settingsChange,
  moduleSettings,
  refusal(SettingsNotFound, 'There is no such module, or it has no settings.'),
  refusal(SettingsChanged, 'Somebody else changed the settings meanwhile.', {
    version: int('Their version now.'),
  }),
];
