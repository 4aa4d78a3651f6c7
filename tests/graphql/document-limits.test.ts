import { getIntrospectionQuery } from 'graphql';
import { describe, expect, it } from 'vitest';
import { documentLimits } from '../../server/graphql/document-limits.ts';
import type { Answer } from '../support/client.ts';
import { openProvince } from '../support/province.ts';
import { overBoth } from './over-both.ts';

const province = await openProvince({ work: false });
const asker = { url: province.url(), token: province.clerk.token };
const words = expect.stringMatching(/\S/);

/** Expects both transports to refuse a document with this code, in both languages, without a statement. */
async function expectRefused(query: string, code: string): Promise<void> {
  const refused: Answer<unknown> = {
    data: null,
    errors: [expect.objectContaining({ extensions: { code, vi: words, en: words } })],
  };
  const statements = await province.statements(async () => {
    expect(await overBoth(asker, query)).toEqual({ http: refused, websocket: refused });
  });
  expect(statements).toEqual([]);
}

/** A viewer's name this many fields deep, by way of a relation that leads back to its own type. */
const units = (levels: number) =>
  `{ communes(first: 1, on: "2025-03-01") { edges { node ${'{ parent '.repeat(levels - 4)}{ name }${' }'.repeat(levels - 4)} } } }`;
const repeated = (times: number, text: (at: number) => string) =>
  Array.from({ length: times }, (_, at) => text(at)).join(' ');

describe('a document within the limits', () => {
  it.each([
    ['as deep as may be', units(documentLimits.depth)],
    [
      'with as many root fields as may be',
      `{ ${repeated(documentLimits.roots, (at) => `a${at}: __typename`)} }`,
    ],
    [
      'that asks for the whole graph, as GraphiQL does',
      getIntrospectionQuery({ inputValueDeprecation: true }),
    ],
  ])('is answered: %s', async (_what, query) => {
    const { http, websocket } = await overBoth(asker, query);
    expect([http.errors, websocket.errors]).toEqual([[], []]);
    expect(websocket.data).toEqual(http.data);
  });
});

describe('a document beyond the limits is refused before any statement', () => {
  const bomb = (levels: number) =>
    `${repeated(levels, (at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`)} fragment F${levels} on Query { a: __typename }`;

  it.each([
    ['DocumentTooLong', 'in characters', `{ __typename } # ${'x'.repeat(documentLimits.characters)}`],
    ['DocumentTooLong', 'in words and signs', `{ ${'__typename '.repeat(documentLimits.tokens)} }`],
    ['DocumentTooDeep', 'by its fields', units(documentLimits.depth + 1)],
    [
      'DocumentTooDeep',
      'through fragments',
      `query { communes(first: 1) { edges { node { ...U0 } } } }
       ${repeated(9, (at) => `fragment U${at} on Unit { ... { parent { ...U${at + 1} } } }`)}
       fragment U9 on Unit { name }`,
    ],
    ['DocumentTooWide', 'by its fields', `{ viewer { ${'name '.repeat(documentLimits.fields)} } }`],
    ['DocumentTooWide', 'through a fragment that spreads itself 2^40 times', `{ ...F0 } ${bomb(40)}`],
    ['DocumentTooWide', 'in a fragment that is not used', `{ __typename } ${bomb(40)}`],
    [
      'TooManyAliases',
      'below the root',
      `{ viewer { ${repeated(documentLimits.aliases + 1, (at) => `a${at}: name`)} } }`,
    ],
    [
      'TooManyRootFields',
      'through a fragment',
      `{ ...R } fragment R on Query { ${repeated(documentLimits.roots + 1, (at) => `a${at}: __typename`)} }`,
    ],
    [
      'TooManyDirectives',
      'on one field',
      `{ __typename ${'@include(if: true) '.repeat(documentLimits.directives + 1)} }`,
    ],
  ])('as %s: %s', async (code, _how, query) => {
    await expectRefused(query, code);
  });

  it('whatever its operation is', async () => {
    const roots = repeated(
      documentLimits.roots + 1,
      (at) => `a${at}: developmentSignIn(login: "clerk") { __typename }`,
    );
    await expectRefused(`mutation { ${roots} }`, 'TooManyRootFields');
    const deep = `{ event { ... on DossierReceived { dossier { applicant ${'{ dossiers { applicant '.repeat(5)}{ id }${' } }'.repeat(5)} } } } }`;
    await expectRefused(`subscription { events ${deep} }`, 'DocumentTooDeep');
  });
});

describe("GraphQL's own refusals have a code and words in both languages", () => {
  it.each([
    ['GRAPHQL_PARSE_FAILED', 'a document that is none', '{ viewer { '],
    ['GRAPHQL_VALIDATION_FAILED', 'an unknown field', '{ viewer { shoeSize } }'],
    [
      'GRAPHQL_VALIDATION_FAILED',
      'a value of another type',
      '{ procedures(first: "many") { edges { cursor } } }',
    ],
    ['GRAPHQL_VALIDATION_FAILED', 'a fragment inside itself', '{ ...A } fragment A on Query { ...A }'],
    [
      'OPERATION_RESOLUTION_FAILURE',
      'two operations and no word of which',
      'query A { __typename } query B { __typename }',
    ],
    ['BAD_USER_INPUT', 'a variable that is missing', 'query ($id: ID!) { dossier(id: $id) { code } }'],
  ])('as %s: %s', async (code, _what, query) => {
    const extensions = { code, vi: expect.stringContaining('Yêu cầu không hợp lệ: '), en: words };
    const refused = { data: null, errors: [expect.objectContaining({ extensions })] };
    expect(await overBoth(asker, query)).toEqual({ http: refused, websocket: refused });
  });

  it('each of them, where several fields of an input are wrong, such as an unknown value of a closed set', async () => {
    const query = `mutation ($application: BirthApplication!) {
      fillBirthRegistration(dossier: 1, application: $application) { __typename }
    }`;
    const { http, websocket } = await overBoth(asker, query, { application: { childSex: 'PURPLE' } });
    expect(http.errors.map(({ message }) => message).join()).toMatch(/"PURPLE" does not exist in "Sex" enum/);
    for (const { extensions } of [...http.errors, ...websocket.errors])
      expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', vi: words, en: words });
    expect(websocket.errors).toEqual(http.errors);
  });
});
