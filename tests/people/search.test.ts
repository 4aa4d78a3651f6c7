import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { graphql } from '../gql/gql.ts';
import { bears } from '../support/bears.ts';
import { openProvince } from '../support/province.ts';
import { expectError } from '../support/refused.ts';

const province = await openProvince({ work: false });
const { clerk } = province;

const search = graphql(`
  query SearchPeople($words: String!, $first: Int, $after: String) {
    people(search: $words, first: $first, after: $after) {
      edges { node { id fullName citizenNumber } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

const SYLLABLES =
  'Nguyễn Đặng Bùi Lê Hồ Vũ Đỗ Ước Thị Văn An Ân Ăn Hà Hạ Quỳnh Phượng Nghiêng H\'Wơn O"Nil x_y 5% c\\d Y-Bih Lò Vy';
const FORMS: readonly ((word: string) => string)[] = [
  (word) => word,
  (word) => word.toUpperCase(),
  (word) => word.toLowerCase(),
  (word) => word.normalize('NFD'),
  (word) => word.normalize('NFD').replaceAll(/[\u0300-\u036f]/g, ''),
];
const syllable = fc.constantFrom(...SYLLABLES.split(' '));
const form = fc.constantFrom(...FORMS);
const blank = fc.constantFrom(' ', '  ');
const persons: { readonly id: string; readonly fullName: string }[] = [];

beforeAll(async () => {
  const names = fc.sample(
    fc
      .array(fc.tuple(syllable, blank, form), { minLength: 1, maxLength: 5 })
      .map((words) => words.map(([word, after, shaped]) => shaped(word) + after).join('')),
    { numRuns: 60, seed: 17 },
  );
  const rows = await province
    .db()
    .insertInto('people.person')
    .values(
      names.map((fullName) => ({ fullName, citizenNumber: null, birthDate: '1990-01-01', email: null })),
    )
    .returning(['id', 'fullName'])
    .execute();
  persons.push(...rows.map(({ id, fullName }) => ({ id: String(id), fullName })));
  const { people } = await clerk.ask(search, { words: '017199000001' });
  persons.push(...people.edges.map(({ node }) => node));
});

const found = async (words: string) =>
  (await clerk.ask(search, { words, first: 100 })).people.edges.map(({ node }) => node.id);

const pageOf = async (words: string, after: string | null) =>
  (await clerk.ask(search, { words, first: 3, after })).people;

const byHand = (words: string) =>
  persons
    .flatMap(({ id, fullName }) => (bears(fullName, words) ? [id] : []))
    .toSorted((a, b) => Number(a) - Number(b));

describe('the search for a person', () => {
  it('finds by any parts of any words, in any order, case and spelling, what one finds by hand', async () => {
    const part = fc
      .tuple(syllable, form, fc.nat(4), fc.integer({ min: 1, max: 9 }))
      .map(([word, shaped, from, length]) =>
        shaped(word.slice(Math.min(from, word.length - 1)).slice(0, length)),
      );
    const parts = fc.tuple(fc.array(part, { minLength: 1, maxLength: 4 }), blank);
    let nonempty = 0;
    await fc.assert(
      fc.asyncProperty(parts, async ([words, between]) => {
        const typed = words.join(between);
        // One word of three letters is enough of a search; what is too little has tests of its own.
        fc.pre(/[\p{L}\p{N}]{3}/u.test(typed.normalize('NFC')));
        const hand = byHand(typed);
        if (hand.length > 0) nonempty += 1;
        expect(await found(typed)).toEqual(hand);
      }),
      { numRuns: 300 },
    );
    expect(nonempty).toBeGreaterThan(30);
  });

  it.each([
    'bui nghiem',
    'nghiem thi BUI',
    'BÙI THỊ THỬ NGHIỆM',
    '  bùi   thử ',
    'Bùi Thị Thử Nghiệm'.normalize('NFD'),
  ])('finds Bùi Thị Thử Nghiệm by %j', async (words) => {
    const { people } = await clerk.ask(search, { words });
    expect(people.edges.map(({ node }) => node.fullName)).toContain('Bùi Thị Thử Nghiệm');
  });

  it('finds a citizen number whole, and never by a part of it', async () => {
    expect(await found('017199000001')).toHaveLength(1);
    for (const part of [
      '01719900000',
      '17199000001',
      '017199',
      '017199000001 0',
      '01719900000%',
      '01719900000_',
    ])
      expect(await found(part)).toEqual([]);
  });

  it('takes signs for what they are, and finds nothing by signs alone', async () => {
    for (const words of ['thi%nghiem', 'bui_thi', "' or true --", 'bùi 👪👪👪', 'nguyen %%', '\\\\abc'])
      expect(await found(words)).toEqual([]);
    await expectError(clerk.answer(search, { words: '%%%' }), 'InvalidInput');
  });

  it('gives its rows in pages, each once', async () => {
    const ids: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const page: Awaited<ReturnType<typeof pageOf>> = await pageOf('nguyen', after);
      ids.push(...page.edges.map(({ node }) => node.id));
      after = page.pageInfo.endCursor ?? null;
      more = page.pageInfo.hasNextPage;
    }
    expect(ids.length).toBeGreaterThan(3);
    expect(ids).toEqual(byHand('nguyen'));
  });

  it.each([
    ['nothing', ''],
    ['blanks alone', '   '],
    ['two letters', 'ha'],
    ['signs alone', '%%% ___'],
    ['one letter over and over', 'n n n n'],
    ['one letter of each word', 'n v a'],
    ['a letter that nobody sees', 'nguyen\u200b'],
    ['NUL', 'nguyen\0'],
    ['more than 200 characters', 'nguyen '.repeat(30)],
    ['200 words', 'an '.repeat(200)],
  ])('refuses %s', async (_, words) => {
    await expectError(clerk.answer(search, { words }), 'InvalidInput');
  });

  it('takes as many words as go into 200 characters', async () => {
    expect(await found('ab c d e f g h i j k '.repeat(9).trim())).toEqual([]);
  });
});
