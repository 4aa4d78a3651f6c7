import { describe, expect, it } from 'vitest';
import { DEMO_COMMUNE } from '../../demo/persons.ts';
import * as steps from '../support/dossier-steps.ts';
import { openProvince } from '../support/province.ts';
import { overBoth } from './over-both.ts';

const province = await openProvince({ work: false });
const dossier = await steps.draft(province.parent);
const asker = { url: province.url(), token: province.parent.token };
const words = expect.stringMatching(/\S/);

/** Expects both transports to refuse the length at this place, having asked nothing but who asks. */
async function expectRefused(query: string, path: readonly string[], variables = {}): Promise<void> {
  const refused = {
    data: null,
    errors: [
      {
        message: words,
        locations: expect.anything(),
        path,
        extensions: { code: 'InvalidInput', vi: words, en: words },
      },
    ],
  };
  const statements = await province.statements(async () => {
    expect(await overBoth(asker, query, variables)).toEqual({ http: refused, websocket: refused });
  });
  expect(statements).toEqual([expect.stringContaining('session'), expect.stringContaining('session')]);
}

describe('a list of an impossible length is refused before any statement', () => {
  it.each([
    ['negative', -1],
    ['nought', 0],
    ['one too many', 101],
    ['huge', 2_147_483_647],
  ])('whether it stands in the document or in a variable: %s', async (_what, first) => {
    await expectRefused(`{ dossiers(first: ${first}) { edges { cursor } } }`, ['dossiers']);
    await expectRefused(
      'query ($first: Int) { dossiers(first: $first) { edges { cursor } } }',
      ['dossiers'],
      {
        first,
      },
    );
    await expectRefused(`query ($first: Int = ${first}) { dossiers(first: $first) { edges { cursor } } }`, [
      'dossiers',
    ]);
  });

  it('on a relation, at any depth, under an alias and in fragments', async () => {
    await expectRefused(
      `{ list: dossiers(first: 5) { edges { node { ...D } } } }
       fragment D on Dossier { ... on Dossier { newest: events(first: -3) { kind } } }`,
      ['list', 'edges', 'node', 'newest'],
    );
  });

  it('beside fields that could be answered', async () => {
    await expectRefused(
      '{ viewer { name } units: communes(first: 3) { edges { cursor } } dossiers(first: 500) { edges { cursor } } }',
      ['dossiers'],
    );
  });

  it('in a subscription', async () => {
    const query =
      'subscription { events { event { ... on DossierReceived { dossier { events(first: 1000) { kind } } } } } }';
    await expectRefused(query, ['events', 'event', 'dossier', 'events']);
  });

  it('in a mutation, which does nothing', async () => {
    const before = await province.digest();
    const open = `mutation ($procedure: String!, $commune: String!) {
      openDossier(procedure: $procedure, commune: $commune) { ... on Dossier { id events(first: 0) { kind } } }
    }`;
    const variables = { procedure: steps.PROCEDURE, commune: DEMO_COMMUNE };
    await expectRefused(open, ['openDossier', 'events'], variables);
    expect(await province.digest()).toEqual(before);
  });
});

describe('a list of a possible length is answered', () => {
  it.each([
    ['of itself', {}],
    ['null', { first: null }],
    ['1', { first: 1 }],
    ['100', { first: 100 }],
  ])('%s', async (_what, variables) => {
    const query = 'query ($first: Int) { dossiers(first: $first) { edges { node { id } } } }';
    const { http, websocket } = await overBoth(asker, query, variables);
    const data = { dossiers: { edges: [{ node: { id: dossier } }] } };
    expect([http, websocket]).toEqual([
      { data, errors: [] },
      { data, errors: [] },
    ]);
  });
});
