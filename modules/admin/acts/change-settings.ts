import { z } from 'zod';
import { type Act, parse, signedIn } from '../../../server/kit/index.ts';
import { currentSettings } from '../current-settings.ts';
import { insertSettings } from '../queries/insert-settings.ts';
import { SettingsChanged, SettingsNotFound } from '../refusals.ts';

/** Sets what is given of a module's settings, and leaves the rest to their defaults, if nobody else was first. */
export async function changeSettings(
  act: Act,
  asked: {
    readonly module: string;
    readonly version: number;
    readonly settings: Readonly<Record<string, unknown>>;
  },
): Promise<number> {
  const { module, version } = asked;
  const { accountId } = signedIn(act.viewer);
  const current = await currentSettings(act, module);
  if (current === null) throw new SettingsNotFound(module);
  if (current.version !== version) throw new SettingsChanged(current.version);
  const { settings } = parse(z.object({ settings: current.form.strict() }), asked);
  // A default that nobody set is not kept: a later one may be another.
  const given = Object.entries(settings).filter(([name]) => Object.hasOwn(asked.settings, name));
  const id = await insertSettings(act.db, {
    moduleId: module,
    version: version + 1,
    value: JSON.stringify(Object.fromEntries(given)),
    changedBy: accountId,
    changedAt: new Date(act.clock.now().epochMilliseconds),
  });
  if (id === null) throw new SettingsChanged(version + 1);
  return id;
}
