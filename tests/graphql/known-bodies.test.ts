import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { newAndKnown } from './new-and-known.ts';
import type { Posted } from './post-body.ts';

type Members = Readonly<Record<string, unknown>>;

const SHELVES = '{ shelves { id name } }';
const { both, member, post, unheard, url } = newAndKnown();
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
    const [first, known] = await both(query, (text) => post(member(text, more)));
    expect(known).toEqual(first);
  });

  it.each([['A'], ['B'], ['C'], ['D'], [undefined]])(
    'with several operations is taken as the first time for %s',
    async (operationName) => {
      const [first, known] = await both(SEVERAL, (text) => post(member(text, { operationName })), {
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
    const [first, known] = await both(SHELVES, asked);
    expect(known).toEqual(first);
    expect(first.status).toBe(status);
  });

  it('that is packed is unpacked by nobody', async () => {
    const [first, known] = await both(SHELVES, (text) =>
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
    const response = await fetch(`${url()}/graphql?query=${encodeURIComponent(query)}`);
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });
});
