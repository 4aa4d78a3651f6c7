import { gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Running } from '../../server/start/start.ts';
import { account } from '../kit/account.ts';
import { adding } from '../kit/adding.ts';
import { library } from '../kit/library.ts';
import { database } from '../kit/serve.ts';
import { type Posted, postBody } from './post-body.ts';

type Members = Readonly<Record<string, unknown>>;
type Body = string | Buffer;

const { serve } = database();
let running: Running;
let token: string;
let statements: string[] = [];
let texts = 0;

beforeAll(async () => {
  running = await serve([library(adding)], { onStatement: (statement) => void statements.push(statement) });
  const { db } = running.platform.database;
  await sql`insert into alpha.shelf (name) values ('một "hai"'), ('ba')`.execute(db);
  await sql`
    insert into alpha.book (shelf_id, title, rank, sequel_of)
    select 1, 'b' || n, n, nullif(n - 1, 0) from generate_series(1, 5) n`.execute(db);
  token = (await account(running, 'reader')).token;
});

/** The same document to GraphQL, and another to a server that knows documents by their text. */
const unheard = (query: string): string => {
  texts += 1;
  return `${query} # ${texts}`;
};
const member = (query: string, more: Members = {}): string => JSON.stringify({ query, ...more });
/** Of one request everything that a client sees: its id is given, so that no two differ in it. */
const post = (body: Body, headers: Readonly<Record<string, string>> = {}, length?: Record<string, string>) =>
  postBody(
    running.url,
    body,
    { 'x-request-id': 'the-same-id', authorization: `Bearer ${token}`, ...headers },
    length,
  );

/** How a document is answered that nobody asked before, and how one that was asked well, several times. */
async function newAndKnown(
  query: string,
  asked: (text: string) => Promise<Posted>,
  well: Members = {},
): Promise<readonly [Posted, Posted]> {
  const first = await asked(unheard(query));
  const known = unheard(query);
  for (const _time of [1, 2]) {
    const answer = await post(member(known, well));
    expect(JSON.parse(answer.body)).toEqual({ data: expect.anything() });
  }
  return [first, await asked(known)];
}

const SHELVES = '{ shelves { id name } }';
const sent = () => statements.filter((statement) => statement.includes('alpha')).length;

describe('a query that is known', () => {
  it('takes one statement, in which the session is proven', async () => {
    const query = unheard(SHELVES);
    await post(member(query));
    statements = [];
    const { body } = await post(member(query));
    expect(JSON.parse(body).data.shelves).toHaveLength(2);
    expect(statements).toEqual([expect.stringMatching(/alpha.*server\.session/s)]);
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
    const [first, known] = await newAndKnown(SHELVES, (text) => post(member(text), headers));
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
    const [first, known] = await newAndKnown(query, (text) => post(member(text, { variables })), {
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
      const [first, known] = await newAndKnown(query, (text) => post(member(text, { variables: { x } })), {
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
    const [first, known] = await newAndKnown(query, (text) => post(member(text)));
    expect(known).toEqual(first);
    expect(JSON.parse(first.body).data.viewer).toEqual({ name: 'reader' });
  });

  it('sends no statement about rows for a length that no list has', async () => {
    const query = unheard('query ($n: Int) { books(first: $n) { edges { node { id } } } }');
    for (const n of [1, 2]) await post(member(query, { variables: { n } }));
    statements = [];
    await post(member(query, { variables: { n: 0 } }));
    expect(sent()).toBe(0);
  });
});

const SEVERAL =
  'query A { shelves { id } } query B { booksOn(shelf: 1) { id } } mutation C { addBook(title: "x") { __typename } }';

describe('a body', () => {
  it.each<[string, string, Members]>([
    ['names its operation', 'query A { shelves { id } }', { operationName: 'A' }],
    ['names no operation', 'query A { shelves { id } }', { operationName: null }],
    ['names another operation', 'query A { shelves { id } }', { operationName: 'B' }],
    ['has an empty name', 'query A { shelves { id } }', { operationName: '' }],
    ['has a number for a name', 'query A { shelves { id } }', { operationName: 1 }],
    ['has null variables', SHELVES, { variables: null }],
    ['has a list of variables', SHELVES, { variables: [] }],
    ['has a text of variables', SHELVES, { variables: '{}' }],
    ['has extensions', SHELVES, { extensions: { trace: 1 } }],
    ['has a member that nobody knows', SHELVES, { question: 1 }],
  ])('that %s is taken as the first time', async (_what, query, more) => {
    const [first, known] = await newAndKnown(query, (text) => post(member(text, more)));
    expect(known).toEqual(first);
  });

  it.each([['A'], ['B'], ['C'], ['D'], [undefined]])(
    'with several operations is taken as the first time for %s',
    async (operationName) => {
      const [first, known] = await newAndKnown(SEVERAL, (text) => post(member(text, { operationName })), {
        operationName: 'A',
      });
      expect(known).toEqual(first);
    },
  );

  it.each<[string, (text: string) => Promise<Posted>, number]>([
    ['in chunks', (text) => post(member(text), {}, { 'transfer-encoding': 'chunked' }), 200],
    ['of 70 kB', (text) => post(member(text) + ' '.repeat(70_000)), 200],
    ['in a list', (text) => post(`[${member(text)}]`), 400],
    [
      'with a charset',
      (text) => post(member(text), { 'content-type': 'application/json; charset=utf-8' }),
      200,
    ],
    [
      'with a charset close by',
      (text) => post(member(text), { 'content-type': 'application/json;charset=UTF-8' }),
      200,
    ],
    ['of almost JSON', (text) => post(member(text), { 'content-type': 'application/json-patch+json' }), 415],
    ['of plain text', (text) => post(member(text), { 'content-type': 'text/plain' }), 415],
  ])('%s is answered as the first time', async (_what, asked, status) => {
    const [first, known] = await newAndKnown(SHELVES, asked);
    expect(known).toEqual(first);
    expect(first.status).toBe(status);
  });

  it('that is packed is unpacked by nobody', async () => {
    const [first, known] = await newAndKnown(SHELVES, (text) =>
      post(gzipSync(member(text)), { 'content-encoding': 'gzip' }),
    );
    expect([first.status, known.status]).toEqual([400, 400]);
  });

  it.each([
    ['is empty', ''],
    ['is cut short', '{"query":"{ shelves { id } }"'],
    ['is no JSON', '{'],
    ['is a word', '"shelves"'],
    ['is null', 'null'],
    ['is a list of nothing', '[]'],
    ['has no query', '{}'],
    ['has a number for a query', '{"query":1}'],
    ['is no text', Buffer.from([0xff, 0xfe, 0x00])],
  ])('that %s is refused, whether it is read at the door or behind it', async (_what, body) => {
    const refused = await post(body);
    expect(JSON.parse(refused.body)).toEqual({ errors: expect.anything() });
    expect(await post(body, {}, { 'transfer-encoding': 'chunked' })).toEqual(refused);
  });

  it('is not looked for in a GET', async () => {
    const query = unheard(SHELVES);
    for (const _time of [1, 2]) await post(member(query));
    const response = await fetch(`${running.url}/graphql?query=${encodeURIComponent(query)}`);
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });
});
