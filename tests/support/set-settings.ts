import type { Asker } from './asker.ts';
import { changeModuleSettings, settingsNow } from './settings-documents.ts';

/** Sets the settings of a module, and leaves those that are not named to their defaults. */
export async function setSettings(
  administrator: Asker,
  module: string,
  settings: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { moduleSettings } = await administrator.ask(settingsNow, { module });
  const { answer } = await administrator.ask(changeModuleSettings, {
    module,
    version: moduleSettings?.version ?? 0,
    settings: JSON.stringify(settings),
  });
  if (answer.__typename !== 'SettingsChange') throw new Error(answer.en);
}
