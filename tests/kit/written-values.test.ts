import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Running } from '../../server/start/start.ts';
import { type Answer, graphqlOver } from '../support/client.ts';
import { createAttic, withAttic } from './attic.ts';
import { database } from './serve.ts';

const VALUES = `id words moment day sound count colour size maybeWords maybeMoment maybeDay maybeSound maybeCount
  maybeColour twice next`;
const BELOW = `${VALUES} content { ${VALUES} }`;

const { serve, owner } = database();
let running: Running;

beforeAll(async () => {
  await createAttic(owner());
  running = await serve([withAttic]);
});

const sound = {
  words: 'một',
  moment: '2026-01-01T00:00:00Z',
  day: '2026-01-01',
  sound: true,
  count: 1,
  colour: 'đỏ',
  size: 1,
  inside: 1,
} as const;
type Column = keyof typeof sound | `maybe_${'words' | 'moment' | 'day' | 'sound' | 'count' | 'colour'}`;
type Values = { readonly [K in Column]?: string | number | boolean | null };

async function fill(rows: readonly Values[]): Promise<void> {
  const db = owner();
  await sql`truncate attic.thing restart identity`.execute(db);
  for (const row of rows) {
    const entries = Object.entries({ ...sound, ...row });
    await sql`insert into attic.thing (${sql.join(entries.map(([name]) => sql.ref(name)))})
      values (${sql.join(entries.map(([, value]) => value))})`.execute(db);
  }
}

type Things = { readonly things: readonly Readonly<Record<string, unknown>>[] };

/** The answer that PostgreSQL writes and the one that the resolvers make, under the same name. */
async function bothWays(selected: string): Promise<readonly [Answer<Things>, Answer<Things>]> {
  const ask = graphqlOver(running.url);
  return [
    await ask<Things>(`{ things {\n${selected} } }`),
    await ask<Things>(`{ things: thingsOneByOne {\n${selected} } }`),
  ];
}

/** What PostgreSQL holds of what there is in Unicode: all but NUL. */
const anyText = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({
      unit: fc.constantFrom(
        '"',
        '\\',
        '\u0001',
        '\u001f',
        '\u007f',
        '\b',
        '\n',
        '\u2028',
        '\u2029',
        '/',
        '$1',
        "'",
      ),
    }),
    fc.constantFrom(
      'ệ'.normalize('NFD'),
      '\u0323',
      '👩‍👩‍👧',
      '\ufeff',
      '\uffff',
      '</script>',
      ',',
      ']',
      'null',
      '',
    ),
    fc.nat(9).map((n) => '"ệ\\\u0001'.repeat(20_000 + n)),
  )
  .map((text) => text.replaceAll('\0', ''));

describe('a written answer', () => {
  it('has any text as it is stored, and as the resolvers give it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 5 }), async (texts) => {
        await fill(texts.map((words) => ({ words, maybe_words: words })));
        const [written, resolved] = await bothWays('words maybeWords twice content { words }');
        expect(written).toEqual(resolved);
        expect(written.data?.things.map(({ words }) => words)).toEqual(texts);
      }),
      { numRuns: 60 },
    );
  });

  it('has any moment to the millisecond', async () => {
    const moment = fc.oneof(
      fc.date({
        min: new Date('0001-01-01T00:00:00Z'),
        max: new Date('9999-12-31T23:59:59.999Z'),
        noInvalidDate: true,
      }),
      fc.constantFrom(
        ...['.000', '.001', '.100', '.900', '.990', '.999'].flatMap((ms) =>
          [
            '0999-12-31T23:59:59',
            '1899-12-31T23:59:59',
            '1969-12-31T23:59:59',
            '2026-02-28T23:59:59',
            '9999-12-31T23:59:59',
          ].map((second) => new Date(`${second}${ms}Z`)),
        ),
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(moment, { minLength: 1, maxLength: 8 }), async (moments) => {
        const texts = moments.map((each) => each.toISOString());
        await fill(texts.map((each) => ({ moment: each, maybe_moment: each })));
        const [written, resolved] = await bothWays('moment maybeMoment content { moment }');
        expect(written).toEqual(resolved);
        expect(written.data?.things.map((each) => each.moment)).toEqual(texts);
      }),
      { numRuns: 60 },
    );
  });

  it('has every other value, and null wherever there may be one', async () => {
    const day = fc
      .date({
        min: new Date('0001-01-01T00:00:00Z'),
        max: new Date('9999-12-31T00:00:00Z'),
        noInvalidDate: true,
      })
      .map((each) => each.toISOString().slice(0, 10));
    const int = fc.oneof(fc.integer(), fc.constantFrom(-(2 ** 31), 2 ** 31 - 2, 0, -1));
    const colour = fc.constantFrom('đỏ', "xanh 'lam'");
    const row = fc.record<Values>({
      day,
      sound: fc.boolean(),
      count: int.map((n) => Math.min(n, 2 ** 31 - 2)),
      colour,
      size: fc.constantFrom(1, 2),
      maybe_day: fc.option(day),
      maybe_sound: fc.option(fc.boolean()),
      maybe_count: fc.option(int),
      maybe_colour: fc.option(colour),
      maybe_words: fc.option(fc.constant('null')),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), async (rows) => {
        await fill(rows);
        const [written, resolved] = await bothWays(BELOW);
        expect(resolved.errors).toEqual([]);
        expect(written).toEqual(resolved);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a row that breaks its promise', () => {
  /** Without the id of the request, which every answer has of its own. */
  const told = ({ data, errors }: Answer<Things>) => ({
    data,
    errors: errors.map(({ message, path, locations, extensions }) => ({
      message,
      path,
      lines: locations?.map(({ line }) => line),
      code: extensions?.code,
    })),
  });

  it.each<[string, Values, string]>([
    ['no text', { words: null }, 'words'],
    ['no moment', { moment: null }, 'moment'],
    ['no day', { day: null }, 'day'],
    ['neither yes nor no', { sound: null }, 'sound'],
    ['no number', { count: null }, 'count'],
    ['a number beyond 32 bits', { count: 2 ** 31 }, 'count'],
    ['a number below 32 bits', { count: -(2 ** 31) - 1 }, 'count'],
    ['a moment without an end', { moment: 'infinity' }, 'moment'],
    ['a day beyond the calendar', { day: '10000-01-01' }, 'day'],
    ['a day before the calendar', { maybe_day: '0044-03-15 BC' }, 'maybeDay'],
    ['no colour', { colour: null }, 'colour'],
    ['a colour that is none', { colour: 'tím' }, 'colour'],
    ['a size that is none', { size: 3 }, 'size'],
    ['a number beyond 32 bits, where there may be none', { maybe_count: 2 ** 40 }, 'maybeCount'],
    ['a colour that is none, where there may be none', { maybe_colour: 'tím' }, 'maybeColour'],
    ['a computed number beyond 32 bits', { count: 2 ** 31 - 1 }, 'next'],
    ['a computed text of nothing', { words: null }, 'twice'],
    ['a box that is not there', { inside: 99 }, 'box { id }'],
    ['no box', { inside: null }, 'box { id }'],
  ])(
    'for %s answers with the same error at the same place, whoever writes it',
    async (_what, values, field) => {
      await fill([{}, values, {}]);
      const [written, resolved] = await bothWays(`id ${field}`);
      expect(told(written)).toEqual(told(resolved));
      expect(resolved.errors).toHaveLength(1);
      // What is stored is nobody's business, and the fault is ours.
      expect(resolved.errors[0]).toMatchObject({
        message: 'Something went wrong on our side.',
        path: expect.any(Array),
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      });
      const [below, resolvedBelow] = await bothWays(`id content { id ${field} }`);
      expect(told(below)).toEqual(told(resolvedBelow));
    },
  );

  it('does not keep the rows of others from being written', async () => {
    await fill([{}, { words: null }]);
    await bothWays('words');
    await fill([{}, {}]);
    const [written, resolved] = await bothWays('words');
    expect([written, written.errors]).toEqual([resolved, []]);
  });
});
