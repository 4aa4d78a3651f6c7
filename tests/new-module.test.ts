import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addToIndex } from '../server/new-module/add-to-index.ts';
import { stampAfter } from '../server/new-module/stamp-after.ts';

const REPOSITORY = join(import.meta.dirname, '..');
const COPIED = ['server', 'modules', 'migrations', 'demo', 'tests'];

let copy: string;
beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'motcua-new-module-'));
  const files = (await readdir(REPOSITORY, { withFileTypes: true })).filter((entry) => entry.isFile());
  for (const name of [...COPIED, ...files.map((file) => file.name)])
    await cp(join(REPOSITORY, name), join(copy, name), { recursive: true });
  await symlink(join(REPOSITORY, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rm(copy, { recursive: true, force: true }));

interface Outcome {
  readonly code: number;
  readonly output: string;
}

/** Runs a program in the copy, as npm would: with the tools of the repository before all others. */
function run(command: string, ...args: readonly string[]): Promise<Outcome> {
  const tools = join(REPOSITORY, 'node_modules/.bin');
  const path = [dirname(process.execPath), tools, process.env.PATH ?? ''].join(delimiter);
  return new Promise((done) => {
    execFile(command, args, { cwd: copy, env: { PATH: path, NO_COLOR: '1' } }, (error, out, err) =>
      done({ code: error === null ? 0 : Number(error.code ?? 1), output: `${out}${err}` }),
    );
  });
}

const newModule = (...args: readonly string[]) => run(process.execPath, 'server/new-module.ts', ...args);
/** What is there, by path. */
const present = async () => {
  const found = await Promise.all(
    COPIED.map((folder) => readdir(join(copy, folder), { recursive: true, withFileTypes: true })),
  );
  return found.flat().map((entry) => join(entry.parentPath, entry.name));
};
/** The lines of a tool that are about the new module: what the rest of the house looks like is not the matter here. */
const about = ({ output }: Outcome) =>
  output.split('\n').filter((line) => /(modules|tests)\/culture|_culture_/.test(line));

describe('npm run new:module', () => {
  it.each([
    ['justice', 'There is a module justice already.'],
    ['kit', 'The tests have a folder kit already, for something else.'],
    ['birth', 'The graph has a type BirthEntry already.'],
    ['Health', "A module's name is one word"],
    ['land-use', "A module's name is one word"],
    ['../up', "A module's name is one word"],
    ['user', '"user" is a word of the code or of SQL'],
    ['entity', '"entity" is a word of the code or of SQL'],
  ])('refuses the name %s in one line and writes nothing', async (name, because) => {
    const before = await present();
    const { code, output } = await newModule(name, 'Thử / Trial');
    expect(code).toBe(1);
    expect(output).toContain(because);
    expect(output.trim().split('\n')).toHaveLength(1);
    expect(await present()).toEqual(before);
  });

  it.each([[[]], [['culture']], [['culture', 'Văn hóa', 'Culture']], [['culture', "'; drop"]]])(
    'refuses the arguments %j in one line and writes nothing',
    async (args) => {
      const before = await present();
      const { code, output } = await newModule(...args);
      expect(code).toBe(1);
      expect(output.trim().split('\n')).toHaveLength(1);
      expect(await present()).toEqual(before);
    },
  );

  it('writes a module that the compiler, the linter, the search for dead code and its own test pass', async () => {
    const made = await newModule('culture', 'Văn hóa / Culture');
    expect(made).toMatchObject({ code: 0, output: expect.stringContaining('modules/culture/contract.ts') });
    expect(await readFile(join(copy, 'modules/index.ts'), 'utf8')).toMatch(
      /const departments[^;]*\bculture,\s+education\b/,
    );
    expect(await run(process.execPath, 'server/graphql/print.ts', '--check')).toEqual({
      code: 0,
      output: '',
    });
    expect(await readFile(join(copy, 'schema.graphql'), 'utf8')).toContain('type CultureEntry {');
    expect(about(await run('tsc', '--noEmit', '-p', '.', '--singleThreaded'))).toEqual([]);
    expect(about(await run('knip'))).toEqual([]);
    const written = made.output.split('\n').filter((line) => line.endsWith('.ts'));
    expect(written).toHaveLength(17);
    expect(await run('biome', 'check', '--error-on-warnings', ...written)).toMatchObject({ code: 0 });
    const { output } = await run('vitest', 'run', 'tests/culture');
    expect(output).toContain('Tests  9 passed (9)');
  });
});

describe('the list of modules', () => {
  it('takes a department in its place, in the imports and in the list', () => {
    const text = (names: readonly string[], departments: readonly string[]) =>
      `import type { Module } from '../server/kit/index.ts';\n${names.map((name) => `import ${name} from './${name}/module.ts';\n`).join('')}\nconst departments: readonly Module[] = [${departments.join(', ')}];\n`;
    expect(addToIndex(text(['admin', 'justice'], ['justice']), 'health')).toBe(
      text(['admin', 'health', 'justice'], ['health', 'justice']),
    );
    expect(addToIndex(text(['admin'], []), 'trade')).toBe(text(['admin', 'trade'], ['trade']));
  });

  it('is not guessed at where it has another form', () => {
    expect(() => addToIndex('export const modules = [];\n', 'health')).toThrow('no list of departments');
  });
});

describe('the stamp of a migration', () => {
  const now = Temporal.Instant.from('2026-12-01T08:09:10.999+07:00');

  it('is the moment in UTC', () => {
    expect(stampAfter(['20261121000460_education_create_registers.ts', 'data'], now)).toBe('20261201010910');
    expect(stampAfter([], now)).toBe('20261201010910');
  });

  it('is behind the newest migration, even where that comes from a clock that is ahead', () => {
    expect(stampAfter(['20270101000000_a_b.ts', '20261121000460_c_d.ts'], now)).toBe('20270101000001');
    expect(stampAfter(['20261201010910_a_b.ts'], now)).toBe('20261201010911');
  });
});
