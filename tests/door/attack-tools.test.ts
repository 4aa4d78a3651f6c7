import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { overBoth } from '../graphql/over-both.ts';
import { testDoor } from '../support/test-door.ts';
import { closedProvince } from './closed-province.ts';

/**
 * The checks that common attack tools make, named as these name them, against the closed door, without a credential
 * and with that of somebody who may nothing: each has to find nothing.
 */
const province = closedProvince();
/** The same, where anybody may send any document: what then keeps an attacker out are limits and silence. */
const free = closedProvince({ door: testDoor() });

type Init = Readonly<Record<string, unknown>>;
const doors = [
  ['registered', province],
  ['free', free],
] as const;
const result = z.looseObject({ data: z.unknown().optional(), errors: z.array(z.unknown()).optional() });

/** What an attacker reads. */
async function attack(door: typeof province, init: Init, path = '/graphql') {
  const bodies: string[] = [];
  const answers = [];
  for (const authorization of [undefined, `Bearer ${door.as('visitor').token}`]) {
    const headers = {
      'content-type': 'application/json',
      ...(authorization === undefined ? {} : { authorization }),
      ...z.record(z.string(), z.string()).parse(init.headers ?? {}),
    };
    const response = await fetch(`${door.url()}${path}`, { method: 'POST', ...init, headers });
    const body = await response.text();
    bodies.push(body);
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    answers.push({
      status: response.status,
      headers: response.headers,
      ...(isJson && body.startsWith('{') ? result.parse(JSON.parse(body)) : {}),
    });
  }
  return { answers, text: bodies.join('\n') };
}
const asked = (query: string | readonly string[], more: object = {}): Init => ({
  body: JSON.stringify(typeof query === 'string' ? { query, ...more } : query.map((one) => ({ query: one }))),
});

/** Expects that nothing was carried out and nothing told. */
async function expectNothing(door: typeof province, init: Init, path?: string): Promise<void> {
  const { answers, text } = await attack(door, init, path);
  for (const { data } of answers) expect(data ?? null).toBeNull();
  expect(text).not.toMatch(/did you mean|__schema|"types"|stack|node_modules|\.ts:\d/i);
}

describe.each(doors)('graphql-cop, where documents are %s', (_documents, door) => {
  it.each<[string, Init, string?]>([
    ['Introspection', asked('query { __schema { types { name fields { name } } } }')],
    ['GraphQL IDE (/graphql, text/html)', { method: 'GET', headers: { accept: 'text/html' } }],
    ['GraphQL IDE (/graphiql)', { method: 'GET', headers: { accept: 'text/html' } }, '/graphiql'],
    ['GraphQL IDE (/playground)', { method: 'GET', headers: { accept: 'text/html' } }, '/playground'],
    ['GraphQL IDE (/console)', { method: 'GET', headers: { accept: 'text/html' } }, '/console'],
    ['Field Suggestions', asked('query { viewr { name } }')],
    ['Trace Mode', asked('query cop { __typename }', { extensions: { tracing: true } })],
    ['GET Method Query Support', { method: 'GET' }, '/graphql?query=query+cop+%7B__typename%7D'],
    ['GET based Mutation (possible CSRF)', { method: 'GET' }, '/graphql?query=mutation+cop+%7B__typename%7D'],
    [
      'POST based url-encoded query (possible CSRF)',
      {
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'query=query+cop+%7B__typename%7D',
      },
    ],
    ['Unhandled Errors Detection', asked('qwerty cop { abc }')],
    [
      'Alias Overloading',
      asked(`query cop { ${Array.from({ length: 101 }, (_, nth) => `a${nth}: __typename`).join(' ')} }`),
    ],
    ['Array-based Query Batching', asked(Array.from({ length: 10 }, () => 'query cop { __typename }'))],
    ['Directive Overloading', asked(`query cop { __typename ${'@aa'.repeat(101)} }`)],
    ['Field Duplication', asked(`query cop { ${'__typename '.repeat(5_000)} }`)],
    [
      'Circular Query via Introspection',
      asked(
        `query cop { __schema { types { fields { type ${'{ fields { type '.repeat(6)}{ name }${' } }'.repeat(6)} } } } }`,
      ),
    ],
  ])('%s finds nothing', async (name, init, path) => {
    // Where documents are free, one that asks for its type's name alone is answered, without a trace of how.
    if (name === 'Trace Mode' && door === free) {
      const { answers, text } = await attack(door, init, path);
      expect(answers.map(({ data }) => data)).toEqual([{ __typename: 'Query' }, { __typename: 'Query' }]);
      expect(text).not.toMatch(/tracing|duration|resolvers/);
    } else await expectNothing(door, init, path);
  });
});

describe('graphql-cop, where documents are registered', () => {
  it.each([
    ['Field Duplication, 500 times as it sends it', `query cop { ${'__typename '.repeat(500)} }`],
    ['Directive Overloading, 10 times as it sends it', `query cop { __typename ${'@aa'.repeat(10)} }`],
    ['Trace Mode', 'query cop { __typename }'],
  ])('%s finds nothing', async (_name, query) => {
    await expectNothing(province, asked(query));
  });
});

describe.each(doors)('clairvoyance, where documents are %s', (_documents, door) => {
  it.each([
    ['fields of a type', 'query { viewr }'],
    ['fields below a field', 'query { viewer { nam } }'],
    ['arguments of a field', 'query { procedure(cod: "x") { name } }'],
    ['the root types', 'query { imposslbleField }'],
    ['mutations', 'mutation { signOt { __typename } }'],
    ['subscriptions', 'subscription { heartbet }'],
    [
      'input fields',
      'mutation { fillBirthRegistration(dossier: 1, application: { childNam: "x" }) { __typename } }',
    ],
    ['values of closed sets', 'query { dossiers(state: RECEIVD) { totalCount } }'],
  ])('is not told by suggestions about %s', async (_what, query) => {
    await expectNothing(door, asked(query));
  });
});

describe('clairvoyance, where documents are registered', () => {
  it('is told the same of what is there and of what is not', async () => {
    const of = async (query: string) => (await attack(province, asked(query))).text;
    const nowhere = await of('{ imposslbleField }');
    for (const query of [
      '{ viewer }',
      '{ viewer { name } }',
      '{ procedure { name } }',
      '{ me(x: 1) }',
      '{ __typename }',
    ])
      expect(await of(query)).toBe(nowhere);
  });
});

describe.each(doors)('InQL, where documents are %s', (_documents, door) => {
  it.each<[string, Init, string?]>([
    [
      'schema by introspection',
      asked('query IntrospectionQuery { __schema { queryType { name } directives { name } } }'),
    ],
    [
      'schema by introspection, with a GET',
      { method: 'GET' },
      '/graphql?query=%7B__schema%7Btypes%7Bname%7D%7D%7D',
    ],
    ['type by name', asked('{ __type(name: "Query") { fields { name } } }')],
    ['introspection in a fragment', asked('{ ...A } fragment A on Query { __schema { types { name } } }')],
    ['introspection under an alias', asked('{ viewer: __schema { types { name } } }')],
    ['introspection with a comma and a comment', asked('{ __schema,# comment\n{ types { name } } }')],
    [
      'introspection in bare GraphQL',
      { headers: { 'content-type': 'application/graphql' }, body: '{ __schema { types { name } } }' },
    ],
    ['schema as a file', { method: 'GET' }, '/graphql/schema.graphql'],
    ['schema as JSON', { method: 'GET' }, '/schema.json'],
    [
      'batch attack in one document',
      asked(
        `{ ${Array.from({ length: 50 }, (_, nth) => `a${nth}: verifyExtract(code: "${nth}") { number }`).join(' ')} }`,
      ),
    ],
    [
      'cycles',
      asked(
        `{ dossiers { edges { node ${'{ applicant { dossiers '.repeat(6)}{ id }${' } }'.repeat(6)} } } }`,
      ),
    ],
  ])('%s finds nothing', async (_check, init, path) => {
    await expectNothing(door, init, path);
  });
});

describe.each(doors)('BatchQL, where documents are %s', (_documents, door) => {
  it.each<[string, Init]>([
    ['Introspection Query', asked('query { __schema { types { name } } }')],
    ['Schema Suggestions', asked('query { vewer { name } }')],
    [
      'Query name based batching',
      asked(`{ ${Array.from({ length: 21 }, (_, nth) => `q${nth}: viewer { name }`).join(' ')} }`),
    ],
    ['Query JSON list based batching', asked(['{ viewer { name } }', '{ viewer { name } }'])],
    [
      'CSRF: form',
      { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'query=%7B__typename%7D' },
    ],
    [
      'CSRF: several parts',
      { headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--x--' },
    ],
    ['CSRF: plain text', { headers: { 'content-type': 'text/plain' }, body: '{"query":"{ __typename }"}' }],
    [
      'CSRF: another page',
      { ...asked('{ __typename }'), headers: { origin: 'https://evil.example', cookie: 'a=b' } },
    ],
  ])('%s finds nothing', async (_check, init) => {
    await expectNothing(door, init);
  });
});

describe('an attacker over a websocket', () => {
  it.each([['{ __schema { types { name } } }'], ['{ viewr { name } }'], ['subscription { heartbeat }']])(
    'finds nothing by %s',
    async (query) => {
      for (const token of [undefined, province.as('visitor').token]) {
        const { websocket } = await overBoth({ url: province.url(), token }, query);
        expect(websocket).toMatchObject({
          data: null,
          errors: [{ extensions: { code: 'DocumentNotRegistered' } }],
        });
      }
    },
  );
});
