import { type Context, parse, settingsIn } from '../../server/kit/index.ts';
import { ModuleSettings, SettingsChange } from './model.ts';
import { settingsText } from './settings-text.ts';

/** The settings of an installed module, on or off; null for one that has none. */
export async function currentSettings(
  ctx: Pick<Context, 'list' | 'modules'>,
  module: string,
): Promise<ModuleSettings | null> {
  const form = ctx.modules.contracts().find(({ id }) => id === module)?.settings;
  if (form === undefined) return null;
  const [newest] = await ctx.list(SettingsChange, null, [['version', 'desc']], 1, { where: { module } });
  const set = parse(settingsText, newest?.settings ?? '{}');
  return Object.assign(new ModuleSettings(), {
    module,
    version: newest?.version ?? 0,
    form,
    values: settingsIn(form, set),
  });
}
