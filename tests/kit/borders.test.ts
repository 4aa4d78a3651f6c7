import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

interface Import {
  readonly from: string;
  readonly to: string;
}

/** Every import of one file of ours by another, as paths from the root. */
const imports: readonly Import[] = ['server', 'modules', 'demo'].flatMap((room) =>
  filesBelow(join(ROOT, room)).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/from\s+'(\.[^']+)'/g)].map(([, target = '']) => ({
      from: pathOf(file),
      to: pathOf(resolve(dirname(file), target)),
    })),
  ),
);

describe('the borders between the rooms', () => {
  it('are crossed by imports that this test sees', () => {
    expect(imports.length).toBeGreaterThan(300);
  });

  it('let a module import of a neighbour its contract or model, and nothing else', () => {
    const crossing = imports.filter(
      ({ from, to }) => moduleOf(from) !== null && moduleOf(to) !== null && moduleOf(from) !== moduleOf(to),
    );
    expect(crossing.length).toBeGreaterThan(10);
    expect(
      crossing.filter(
        ({ from, to }) => from !== 'modules/index.ts' && !/^modules\/\w+\/(contract|model)\.ts$/.test(to),
      ),
    ).toEqual([]);
  });

  it('let a module import of the server the face of its kit, and nothing else', () => {
    expect(
      imports.filter(
        ({ from, to }) =>
          from.startsWith('modules/') && to.startsWith('server/') && to !== 'server/kit/index.ts',
      ),
    ).toEqual([]);
  });

  it('keep the kit free of the rooms that are built on it, but for the two interfaces to the outside world', () => {
    const outside = imports.filter(
      ({ from, to }) => from.startsWith('server/kit/') && !to.startsWith('server/kit/'),
    );
    const allowed = ['server/mail/transport.ts', 'server/storage/storage.ts'];
    expect(outside.filter(({ to }) => !allowed.includes(to))).toEqual([]);
  });

  it('keep departments and demo out of the server, but for the files that start it', () => {
    const starting =
      /^server\/(main|web|worker|new-module|documents|first-administrators|data\/migrate-now|graphql\/print)\.ts$/;
    expect(
      imports.filter(
        ({ from, to }) => from.startsWith('server/') && !to.startsWith('server/') && !starting.test(from),
      ),
    ).toEqual([]);
  });

  it('keep SQL in queries and schema predicates: no act, call, job or route holds a statement', () => {
    const acting = filesBelow(join(ROOT, 'modules')).filter((file) =>
      /[/\\](acts|calls|jobs|listeners|procedures|routes)[/\\]/.test(file),
    );
    expect(acting.length).toBeGreaterThan(10);
    const statements = acting.filter(
      (file) =>
        !file.includes(`${sep}modules${sep}procedures${sep}schema`) &&
        /\.(selectFrom|insertInto|updateTable|deleteFrom)\(|\bsql`/.test(readFileSync(file, 'utf8')),
    );
    expect(
      statements.map(pathOf).filter((file) => !file.includes('/queries/') && !file.includes('/schema/')),
    ).toEqual([]);
  });
});

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}

function pathOf(file: string): string {
  return relative(ROOT, file).replaceAll(sep, '/');
}

function moduleOf(file: string): string | null {
  return /^modules\/(\w+)\//.exec(file)?.[1] ?? null;
}
