import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { modules } from '../../modules/index.ts';
import { migrate } from '../../server/data/migrate.ts';
import { migrationFiles } from '../../server/data/migration-files.ts';
import { defineContract, implement } from '../../server/kit/index.ts';
import { findModules } from '../../server/registry/find.ts';
import type { Running } from '../../server/start/start.ts';
import { account } from './account.ts';
import { contextOf } from './announce.ts';
import { manifest, museumPackage, packageOf } from './package-folder.ts';
import { database, only } from './serve.ts';
import { switcher } from './switcher.ts';
import { until } from './until.ts';

let running: Running;
let lender: Awaited<ReturnType<typeof account>>;

const { serve, owner } = database();

beforeAll(async () => {
  running = await serve(modules, {
    environment: { modules: [await museumPackage()] },
    halves: { web: true, work: true },
  });
  lender = await account(running, 'lender');
  const { db } = running.platform.database;
  const { rows } = await sql<{ id: number }>`
    insert into people.person (full_name, birth_date) values ('Nguyễn Thị Lan', '1980-01-01') returning id`.execute(
    db,
  );
  const { id } = only(rows);
  await sql`update server.account set person_id = ${id} where id = ${lender.id}`.execute(db);
  await sql`insert into museum.exhibit (lender_id, title) values (${id}, 'trống đồng')`.execute(db);
});

const MINE = '{ me { fullName exhibits { id title label lender { fullName } } } }';
type Mine = { me: { fullName: string; exhibits: { id: string; title: string; label: string | null }[] } };
const label = async () => (await lender.ask<Mine>(MINE)).data?.me.exhibits[0]?.label;

describe('a module from a separate package', () => {
  it('brings its tables, a type, and a relation on a type of a neighbour', async () => {
    expect(await lender.ask(MINE)).toEqual({
      data: {
        me: {
          fullName: 'Nguyễn Thị Lan',
          exhibits: [{ id: '1', title: 'trống đồng', label: null, lender: { fullName: 'Nguyễn Thị Lan' } }],
        },
      },
      errors: [],
    });
  });

  it('brings a mutation, and a job that it gives', async () => {
    const { data } = await lender.ask(`mutation { labelExhibit(id: 1) { ... on Exhibit { id } } }`);
    expect(data).toEqual({ labelExhibit: { id: '1' } });
    await until(async () => (await label()) === 'TRỐNG ĐỒNG');
  });

  it('refuses in the words of this server, since the kit is there once', async () => {
    const { data } = await lender.ask(`mutation { labelExhibit(id: "x") { __typename } }`);
    expect(data).toEqual({ labelExhibit: { __typename: 'InvalidInput' } });
  });

  it('brings a procedure', async () => {
    expect(contextOf(running).procedure('9.000001')?.body.decide).toBeTypeOf('function');
  });

  it('is switched off and on like any other, and leaves nothing in the graph meanwhile', async () => {
    const set = switcher(running, lender.id);
    expect(await set('museum', false)).toEqual({ kind: 'switched', state: 'off' });
    expect((await lender.ask(MINE)).errors).not.toEqual([]);
    expect((await lender.ask('{ me { fullName } }')).errors).toEqual([]);
    expect(contextOf(running).procedure('9.000001')).toBeNull();
    expect(await set('museum', true)).toEqual({ kind: 'switched', state: 'on' });
    expect(await label()).toBe('TRỐNG ĐỒNG');
  });

  it('has a history of migrations of its own: others go on without it, and it goes on later', async () => {
    const db = owner();
    const said: string[] = [];
    await migrate(db, (line) => void said.push(line), modules);
    await migrate(db, (line) => void said.push(line), running.platform.registry.installed);
    expect(said).toEqual([]);
  });
});

const KIT = `import { defineContract, implement } from 'motcua/kit';`;
const small = (id: string) =>
  `${KIT} export default implement(defineContract({ id: '${id}', title: '' }), { schema: [] });`;
const typed = `${KIT} import type { Module } from 'motcua/kit';
  const typed: Module = implement(defineContract({ id: 'typed', title: '' }), { schema: [] });
  export default typed;`;
const alpha = implement(defineContract({ id: 'alpha', title: '' }), { schema: [] });
const finding = async (name: Promise<string> | string, installed = [alpha]) => {
  const given = await name;
  return { given, found: await findModules([given], installed).catch((error: unknown) => error) };
};

describe('finding modules', () => {
  it('takes TypeScript from a folder outside node_modules', async () => {
    const { found } = await finding(
      packageOf({ 'package.json': manifest('./module.ts'), 'module.ts': typed }),
    );
    expect(found).toMatchObject([{ contract: { id: 'typed' } }]);
  });

  it.each<[string, () => Promise<string> | string, RegExp]>([
    ['a package that is not installed', () => 'motcua-nowhere', /no such package is installed/],
    ['a path that is not absolute', () => './museum', /no such package is installed/],
    ['a package that says nothing of a module', () => 'zod', /does not say "motcua"/],
    ['a folder without a package.json', () => packageOf({}), /no package\.json/],
    ['a package.json that is none', () => packageOf({ 'package.json': '{' }), /does not say "motcua"/],
    [
      'a package for another kit',
      () => packageOf({ 'package.json': manifest('./module.js', '^2.0.0'), 'module.js': small('other') }),
      /wants the kit \^2\.0\.0, and this is 1\.0\.0/,
    ],
    [
      'a missing file',
      () => packageOf({ 'package.json': manifest('./gone.js') }),
      /gone\.js cannot be loaded: .*gone\.js/,
    ],
    [
      'a file outside the package',
      () => packageOf({ 'package.json': manifest('../module.js') }),
      /does not say "motcua"/,
    ],
    [
      'a default export that is no module',
      () =>
        packageOf({
          'package.json': manifest('./module.js'),
          'module.js': 'export default { contract: {} };',
        }),
      /default export of \.\/module\.js is no module/,
    ],
    [
      'a module that throws',
      () => packageOf({ 'package.json': manifest('./module.js'), 'module.js': small('NOT AN ID') }),
      /cannot be loaded: .*NOT AN ID/,
    ],
    [
      'the id of another module',
      () => packageOf({ 'package.json': manifest('./module.js'), 'module.js': small('alpha') }),
      /there is a module alpha already/,
    ],
    [
      'TypeScript below node_modules',
      () => packageOf({ 'package.json': manifest('./module.ts'), 'module.ts': typed }, 'node_modules/typed'),
      /cannot be loaded: .*node_modules/,
    ],
  ])('refuses %s in words that name the package', async (_what, name, words) => {
    const { given, found } = await finding(name());
    expect(found).toMatchObject({ name: 'Error', message: expect.stringMatching(words) });
    expect(String(found)).toContain(`MODULES: ${given}: `);
  });

  it.each([
    ['without a moment', { 'create_things.js': '' }, /create_things/],
    ['that names another module', { '20270101000000_justice_drop_things.js': '' }, /justice_drop_things/],
    [
      'that is there twice',
      { '20270101000000_museum_a.js': '', '20270101000000_museum_a.ts': '' },
      /two migrations/,
    ],
  ])('refuses a migration %s', async (_what, files, words) => {
    const folder = await packageOf(files);
    await expect(migrationFiles(new URL(`file://${folder}`), 'museum')).rejects.toThrow(words);
  });
});
