import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { modules } from '../../modules/index.ts';
import { start } from '../../server/start/start.ts';
import { graphql } from '../gql/gql.ts';
import { askerAt } from '../support/asker.ts';
import * as steps from '../support/dossier-steps.ts';
import { pollUntil } from '../support/poll-until.ts';
import { openProvince } from '../support/province.ts';
import { expectRefused } from '../support/refused.ts';
import { setSettings } from '../support/set-settings.ts';
import { changeModuleSettings, settingsChanges, settingsNow } from '../support/settings-documents.ts';

const province = await openProvince({ work: false });
const { administrator, parent, clerk, file } = province;

const formsOfAll = graphql(`
  query FormsOfAll { modules { id settings { version schema } } }
`);

const now = async (module: string) => {
  const { moduleSettings } = await administrator.ask(settingsNow, { module });
  if (moduleSettings === null) throw new Error(`${module} has no settings`);
  return moduleSettings;
};
const change = (module: string, version: number, settings: unknown, key?: string) =>
  administrator.ask(changeModuleSettings, {
    module,
    version,
    settings: typeof settings === 'string' ? settings : JSON.stringify(settings),
    ...(key === undefined ? {} : { key }),
  });
const upload = (bytes: number, asker = parent) =>
  asker.fetch('/files', {
    method: 'POST',
    headers: { 'content-disposition': 'attachment; filename=a.pdf' },
    body: Buffer.alloc(bytes),
  });

it('every setting of every module has a default, a title in Vietnamese and English, and a type that a form can have', async () => {
  const { modules } = await administrator.ask(formsOfAll, {});
  const forms = [...modules.flatMap(({ settings }) => settings ?? []), await now('server')];
  const properties = forms.flatMap(({ schema }) => Object.values<object>(JSON.parse(schema).properties));
  expect(properties.length).toBeGreaterThan(10);
  const complete = {
    title: expect.stringMatching(/\S \/ \S/),
    default: expect.anything(),
    type: expect.stringMatching(/^(integer|number|string|boolean)$/),
  };
  expect(properties).toEqual(properties.map(() => expect.objectContaining(complete)));
});

it('a change is a version, with who made it, from what and to what, and holds at once', async () => {
  expect(await now('files')).toMatchObject({ version: 0, values: '{"largestFile":20}' });
  expect((await change('files', 0, { largestFile: 1 })).answer).toMatchObject({ version: 1 });
  expect((await upload(1_000_001)).status).toBe(422);
  expect((await upload(1_000_000)).status).toBe(201);
  expect((await change('files', 1, { largestFile: 2 })).answer).toMatchObject({ version: 2 });
  expect((await upload(1_000_001)).status).toBe(201);
  expect((await change('files', 2, {})).answer).toMatchObject({ version: 3, settings: '{}' });
  const { version, values, changes } = await now('files');
  expect([version, values, changes.totalCount]).toEqual([3, '{"largestFile":20}', 3]);
  const { settingsChanges: all } = await administrator.ask(settingsChanges, { module: 'files' });
  expect(all.edges.map(({ node }) => node)).toEqual(
    [3, 2, 1].map((nth) => ({ module: 'files', version: nth })),
  );
  expect(changes.edges.map(({ node }) => node)).toMatchObject([
    { version: 3, former: '{"largestFile": 2}', settings: '{}', changedBy: expect.any(String) },
    { version: 2, former: '{"largestFile": 1}', settings: '{"largestFile": 2}' },
  ]);
});

it('a change holds at another server of the province at once', async () => {
  const { environment, clock } = province;
  const other = await start({ environment, halves: { web: true, work: false }, installed: modules, clock });
  try {
    const there = askerAt(() => other.url, { login: 'parent', accountId: null, token: parent.token ?? '' });
    await setSettings(administrator, 'files', { largestFile: 1 });
    expect((await upload(1_000_001, there)).status).toBe(422);
    await setSettings(administrator, 'files', {});
    expect((await upload(1_000_001, there)).status).toBe(201);
  } finally {
    await other.stop();
  }
});

it('letters come from the sender that was set', async () => {
  await setSettings(administrator, 'notices', { sender: 'Một cửa Đà Bắc <dabac@demo.invalid>' });
  await steps.received(parent, clerk, file);
  const folder = join(province.environment.dataFolder, 'mail');
  const letter = await province.whileWorking(() =>
    pollUntil(async () => {
      const [name] = (await readdir(folder).catch(() => [])).filter((file) => file.endsWith('.eml'));
      return name !== undefined && readFile(join(folder, name), 'utf8');
    }),
  );
  expect(letter).toMatch(/^From: [^:]*<dabac@demo.invalid>\r?$/m);
});

it('the same intention makes one version', async () => {
  const { version } = await now('dossiers');
  const twice = () => change('dossiers', version, { mostFiles: 5 }, 'five-files-at-most');
  expect((await twice()).answer).toEqual((await twice()).answer);
  expect(await now('dossiers')).toMatchObject({ version: version + 1 });
});

it('of two who change the same version at once, one is told so', async () => {
  const { version } = await now('server');
  const both = await Promise.all([80, 90].map((leastScore) => change('server', version, { leastScore })));
  const answers = both.map(({ answer }) => answer).toSorted((a, b) => (a.__typename < b.__typename ? -1 : 1));
  expect(answers).toMatchObject([
    { __typename: 'SettingsChange', version: version + 1 },
    { __typename: 'SettingsChanged', now: version + 1, vi: expect.any(String) },
  ]);
});

it.each([
  [{ warnBefore: 0 }, 'settings.warnBefore'],
  [{ warnBefore: 'sixteen' }, 'settings.warnBefore'],
  [{ codesOf2025From: '2025-02-30' }, 'settings.codesOf2025From'],
  [{ warnBefor: 16 }, 'settings'],
  [[], 'settings'],
  ['{', 'settings'],
])('%j is refused with the field at fault, and changes nothing', async (settings, field) => {
  const { version } = await now('dossiers');
  await expectRefused(province, 'InvalidInput', () => change('dossiers', version, settings), { field });
});

it.each(['admin', 'no-module', '__proto__'])('%s has no settings to change', async (module) => {
  await expectRefused(province, 'SettingsNotFound', () => change(module, 0, {}));
});

it('no version is changed or taken away afterwards', async () => {
  const rows = () => province.db().deleteFrom('server.moduleSetting').execute();
  await expect(rows()).rejects.toThrow('never changed');
});
