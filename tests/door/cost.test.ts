import { describe, expect, it } from 'vitest';
import { overBoth } from '../graphql/over-both.ts';
import { openProvince } from '../support/province.ts';
import { testDoor } from '../support/test-door.ts';

const costs = { anonymous: 100, person: 300, staff: 2_500, client: 2_500 };
const province = await openProvince({ work: false, environment: { door: testDoor({ costs }) } });
const words = expect.stringMatching(/\S/);
const at = (token?: string) => ({ url: province.url(), token });

const refused = (cost: number, budget: number) => ({
  data: null,
  errors: [{ message: words, extensions: { code: 'DocumentTooCostly', vi: words, en: words, cost, budget } }],
});
const both = <R>(answer: R) => ({ http: answer, websocket: answer });

const IDS = Array.from({ length: 100 }, () => '1').join();

const PAPERS = `query ($rows: Int, $papers: Int = 100) {
  procedures(first: $rows) { edges { node { papers(first: $papers) { name } } } }
}`;

describe('what an operation costs', () => {
  it.each([
    ['one value of one row', '{ viewer { name } }', {}, null],
    // The root, the connection, and 100 rows that each have a row and a tenth for each of 100 papers.
    [
      'a list in a list',
      '{ procedures(first: 100) { edges { node { papers(first: 100) { name } } } } }',
      {},
      11_102,
    ],
    ['the same by variables', PAPERS, { rows: 100, papers: 100 }, 11_102],
    ['by what a variable is without a word', PAPERS, { rows: 100 }, 11_102],
    ['less, where fewer rows are asked', PAPERS, { rows: 10, papers: 20 }, null],
    ['as the list has it, where nobody says how many', PAPERS, {}, 2_222],
    [
      'by the longer one of two lengths, whichever is said last',
      `query ($a: Int, $b: Int) {
        procedures(first: $a, last: $b) { edges { node { papers(first: 100) { name } } } }
      }`,
      { a: 100 },
      11_102,
    ],
    [
      'not less for a second length that nobody gives',
      'query ($b: Int) { procedures(first: 100, last: $b) { edges { node { papers(first: 100) { name } } } } }',
      {},
      11_102,
    ],
    [
      'from the end as from the beginning',
      '{ procedures(last: 100) { edges { cursor node { papers { name } } } } }',
      {},
      5_612,
    ],
    [
      'through fragments',
      `{ ...All } fragment All on Query { procedures(first: 100) { ...Page } }
       fragment Page on ProcedureConnection { edges { ... { node { papers(first: 100) { name } } } } }`,
      {},
      11_102,
    ],
    [
      'aliases each',
      `{ ${['a', 'b', 'c'].map((as) => `${as}: procedures(first: 100) { edges { node { name } } }`).join(' ')} }`,
      {},
      336,
    ],
    [
      'counting',
      `{ ${Array.from({ length: 20 }, (_, nth) => `a${nth}: procedures(first: 1) { totalCount }`).join(' ')} }`,
      {},
      440,
    ],
  ])('is %s', async (_what, query, variables, cost) => {
    const answers = await overBoth(at(province.parent.token), query, variables);
    if (cost === null) expect([answers.http.errors, answers.websocket.errors]).toEqual([[], []]);
    else expect(answers).toEqual(both(refused(cost, costs.person)));
  });

  it('has a budget for each kind of asker', async () => {
    const query = '{ procedures(first: 80) { edges { node { code name } } } }';
    expect(await overBoth(at(), query)).toMatchObject(both({ errors: [] }));
    const more = '{ procedures(first: 100) { edges { node { code name } } } }';
    expect(await overBoth(at(), more)).toEqual(both(refused(122, costs.anonymous)));
    expect(await overBoth(at(province.parent.token), more)).toMatchObject(both({ errors: [] }));
    expect(await overBoth(at(province.parent.token), PAPERS)).toEqual(both(refused(2_222, costs.person)));
    expect(await overBoth(at(province.clerk.token), PAPERS)).toMatchObject(both({ errors: [] }));
  });

  it('is asked again of a query that is known, and no statement is sent beyond it', async () => {
    for (const _time of [1, 2, 3])
      expect(await overBoth(at(province.parent.token), PAPERS, { rows: 2, papers: 2 })).toMatchObject(
        both({ errors: [] }),
      );
    const statements = await province.statements(async () => {
      const { http } = await overBoth(at(province.parent.token), PAPERS, { rows: 100 });
      expect(http).toEqual(refused(11_102, costs.person));
    });
    expect(statements.filter((statement) => statement.includes('procedures.'))).toEqual([]);
  });

  it.each([
    ['in a variable', 'mutation ($ids: [ID!]!)', '$ids', 100],
    ['without a word', `mutation ($ids: [ID!]! = [${IDS}])`, '$ids', null],
    ['in the document', 'mutation', `[${IDS}]`, null],
    ['by only one', 'mutation ($ids: [ID!]!)', '$ids', 1],
  ])('counts an act on many once for each, %s', async (_how, head, ids, given) => {
    const document = `${head} {
      receiveDossiers(dossiers: ${ids}) { ... on DossierOutcomes { outcomes { answer { ... on Dossier { code } } } } }
    }`;
    const variables = given === null ? {} : { ids: Array.from({ length: given }, () => '1') };
    const { http } = await overBoth(at(province.parent.token), document, variables);
    // The call and its answer, and for each an act, its outcome, the dossier and the code of it.
    if (given === 1) expect(http.errors).toEqual([]);
    else expect(http).toEqual(refused(20 + 1 + 100 * 20 + 100 * 2 + 10, costs.person));
  });

  it('of a subscription and of an act counts, too', async () => {
    const act = `mutation { ${Array.from({ length: 16 }, (_, nth) => `a${nth}: signOut { __typename }`).join(' ')} }`;
    const { http, websocket } = await overBoth(at(province.parent.token), act);
    expect([http, websocket]).toEqual([refused(336, costs.person), refused(336, costs.person)]);
    const follow =
      'subscription { events { event { ... on DossierReceived { dossier { events(first: 100) { dossier { events(first: 100) { id } } } } } } } }';
    expect((await overBoth(at(province.partner.token), follow)).websocket.errors).toMatchObject([
      { extensions: { code: 'DocumentTooCostly', budget: costs.staff } },
    ]);
  });
});
