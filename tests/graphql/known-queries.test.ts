import { describe, expect, it } from 'vitest';
import { newAndKnown } from './new-and-known.ts';

type Members = Readonly<Record<string, unknown>>;

const SHELVES = '{ shelves { id name } }';
const { both, member, post, statements, unheard } = newAndKnown();

describe('a query that is known', () => {
  it('takes one statement, in which the session is proven', async () => {
    const query = unheard(SHELVES);
    await post(member(query));
    const sent = await statements(() => post(member(query)));
    expect(sent).toEqual([expect.stringMatching(/alpha.*server\.session/s)]);
  });

  it.each([
    ['no Accept', undefined],
    ['anything', '*/*'],
    ['any application', 'application/*'],
    ['JSON', 'application/json'],
    ['a response of GraphQL', 'application/graphql-response+json'],
    ['JSON first', 'application/json, application/graphql-response+json'],
    ['a response first', 'application/graphql-response+json, application/json'],
    ['JSON first, with weights', 'application/json, application/graphql-response+json;q=0.9'],
    ['JSON first, which weighs less', 'application/json;q=0.5, application/graphql-response+json'],
    [
      'a response first, which weighs less',
      'application/graphql-response+json;q=0.1, application/json;q=0.9',
    ],
    ['a page, or else JSON', 'text/html, application/json'],
    ['a stream', 'text/event-stream'],
    ['nothing that there is', 'text/html'],
  ])('has the bytes and the content type of the first answer for %s', async (_what, accept) => {
    const headers = accept === undefined ? {} : { accept };
    const [first, known] = await both(SHELVES, (text) => post(member(text), headers));
    expect(known).toEqual(first);
    expect(first.status).toBe(accept === 'text/html' ? 406 : 200);
  });

  it.each<[string, string, Members, Members]>([
    ['nothing found', '{ booksOn(shelf: 77) { title } }', {}, {}],
    ['nothing found by a variable', 'query ($s: Int!) { booksOn(shelf: $s) { title } }', { s: 7 }, { s: 1 }],
    [
      'an empty page',
      '{ books(rank: 99) { edges { node { id } } totalCount pageInfo { endCursor } } }',
      {},
      {},
    ],
    ['a relation to nothing', '{ booksOn(shelf: 1) { id precedes { id } } }', {}, {}],
    ['no rows', 'query ($n: Int) { books(first: $n) { edges { cursor } } }', { n: 0 }, { n: 1 }],
    ['101 rows', 'query ($n: Int) { books(last: $n) { edges { cursor } } }', { n: 101 }, { n: 1 }],
    ['no rows below', 'query ($n: Int) { shelves { books(first: $n) { id } } }', { n: 0 }, { n: 1 }],
    [
      'no rows beside',
      'query ($n: Int) { shelves { id } books(first: $n) { edges { cursor } } }',
      { n: 0 },
      {},
    ],
    ['a bad cursor', 'query ($a: String) { books(after: $a) { edges { cursor } } }', { a: 'x' }, {}],
    ['a bad id', 'query ($s: ID) { books(shelf: $s) { edges { cursor } } }', { s: 'x' }, { s: '1' }],
    ['another type', 'query ($s: Int!) { booksOn(shelf: $s) { id } }', { s: 'one' }, { s: 1 }],
    ['a number too large', 'query ($s: Int!) { booksOn(shelf: $s) { id } }', { s: 2 ** 31 }, { s: 1 }],
    ['null where there must be one', 'query ($s: Int!) { booksOn(shelf: $s) { id } }', { s: null }, { s: 1 }],
    ['a variable less', 'query ($s: Int!) { booksOn(shelf: $s) { id } }', {}, { s: 1 }],
    ['a variable more', '{ shelves { id } }', { s: 1 }, {}],
    [
      'an order that is none',
      'query ($o: BookOrder) { books(orderBy: $o) { edges { cursor } } }',
      { o: 'X' },
      {},
    ],
  ])('has the answer of the first for %s', async (_what, query, variables, well) => {
    const [first, known] = await both(query, (text) => post(member(text, { variables })), {
      variables: well,
    });
    expect(known).toEqual(first);
  });

  it.each<[string, string, Members]>([
    ['a field left out and taken in', 'query ($x: Boolean!) { shelves { id name @include(if: $x) } }', {}],
    ['a field skipped or not', 'query ($x: Boolean!) { shelves { id name @skip(if: $x) } }', {}],
    ['a relation taken in', 'query ($x: Boolean!) { shelves { id books @include(if: $x) { id } } }', {}],
    ['a whole field', 'query ($x: Boolean!) { shelves { id } b: books @include(if: $x) { totalCount } }', {}],
    [
      'a fragment',
      'query ($x: Boolean!) { shelves { ...F @skip(if: $x) id } } fragment F on Shelf { oldest { id } }',
      {},
    ],
    [
      'what only resolvers answer',
      'query ($x: Boolean!) { shelves { id } books @include(if: $x) { a: edges { cursor } b: edges { node { id } } } }',
      {},
    ],
    ['who is signed in', 'query ($x: Boolean!) { shelves { id } viewer @include(if: $x) { name } }', {}],
  ])('has the shape that is asked for: %s', async (_what, query) => {
    for (const x of [false, true]) {
      const [first, known] = await both(query, (text) => post(member(text, { variables: { x } })), {
        variables: { x: !x },
      });
      expect(known).toEqual(first);
      expect(JSON.parse(first.body)).toEqual({ data: expect.anything() });
    }
  });

  it('has as many rows below as a variable says', async () => {
    const query = unheard('query ($n: Int) { shelves { books(first: $n) { id } } }');
    for (const n of [1, 4, 2, 5, 1]) {
      const { body } = await post(member(query, { variables: { n } }));
      expect(JSON.parse(body).data.shelves[0].books).toHaveLength(n);
    }
  });

  it('answers with what PostgreSQL does not write, too, where it stands beside what it does', async () => {
    const query = '{ viewer { name } shelves { id } books { a: edges { cursor } b: edges { node { id } } } }';
    const [first, known] = await both(query, (text) => post(member(text)));
    expect(known).toEqual(first);
    expect(JSON.parse(first.body).data.viewer).toEqual({ name: 'reader' });
  });

  it('sends no statement about rows for a length that no list has', async () => {
    const query = unheard('query ($n: Int) { books(first: $n) { edges { node { id } } } }');
    for (const n of [1, 2]) await post(member(query, { variables: { n } }));
    const sent = await statements(() => post(member(query, { variables: { n: 0 } })));
    expect(sent.filter((statement) => statement.includes('alpha'))).toEqual([]);
  });
});
