import { describe, expect, it } from 'vitest';
import { graphql } from '../gql/gql.ts';
import { openProvince } from '../support/province.ts';

const province = await openProvince({ work: false });
const { anybody } = province;

const history = graphql(`
  query ProcedureHistory($code: String!, $on: Date) {
    procedure(code: $code, on: $on) {
      code validFrom validTo replacedBy missingParts
      owners { validFrom validTo agency { code name } }
      versions { validFrom validTo }
      predecessors { code owners { agency { name } } }
    }
  }
`);

const proceduresOfJustice = graphql(`
  query ProceduresOfJustice($on: Date) {
    agencies(on: $on, kind: DEPARTMENT, first: 20) {
      edges { node { name procedures(first: 60) { validFrom validTo versions { code name } } } }
    }
  }
`);

const search = graphql(`
  query SearchFormer($words: String!) {
    procedures(search: $words) { edges { node { code } } }
  }
`);

const at = async (code: string, on?: string) => (await anybody.ask(history, { code, on })).procedure;

describe('who owned a procedure', () => {
  it('follows the agencies through the reorganisation of July 2025', async () => {
    const birth = await at('1.001193');
    expect(birth?.owners).toEqual([
      { validFrom: '2025-07-01', validTo: null, agency: { code: 'H28.02', name: 'Sở Tư pháp' } },
      { validFrom: null, validTo: '2025-07-01', agency: { code: 'H28.02', name: 'Sở Tư pháp' } },
    ]);
  });

  it('was Justice for the criminal record until February 2025, and never after', async () => {
    const before = await at('2.000488', '2025-02-28');
    expect(before?.owners).toEqual([
      { validFrom: null, validTo: '2025-03-01', agency: { code: 'H28.02', name: 'Sở Tư pháp' } },
    ]);
    expect(await at('2.000488')).toBeNull();
    const now = await at('3.000333');
    expect(now?.owners.map(({ agency }) => agency.name)).toEqual(['Công an tỉnh', 'Công an tỉnh']);
    expect(now?.predecessors).toEqual([{ code: '2.000488', owners: [{ agency: { name: 'Sở Tư pháp' } }] }]);
  });

  it('is told of an agency as well', async () => {
    const { agencies } = await anybody.ask(proceduresOfJustice, {});
    const justice = agencies.edges.find(({ node }) => node.name === 'Sở Tư pháp');
    const owned = justice?.node.procedures.map(({ versions }) => versions[0]?.code);
    expect(owned).toContain('1.001193');
    expect(owned).not.toContain('2.000488');
  });

  it('is told of an agency that has ended, each to the day on which that ended', async () => {
    const { agencies } = await anybody.ask(proceduresOfJustice, { on: '2025-06-30' });
    const justice = agencies.edges.find(({ node }) => node.name === 'Sở Tư pháp');
    const ends = justice?.node.procedures.map(({ validTo, versions }) => `${versions[0]?.code} ${validTo}`);
    expect(ends).toEqual(expect.arrayContaining(['1.001193 2025-07-01', '2.000488 2025-03-01']));
  });
});

it('a code that was replaced finds the procedure that holds now', async () => {
  const { procedures } = await anybody.ask(search, { words: '2.000488' });
  expect(procedures.edges.map(({ node }) => node.code)).toEqual(['3.000333']);
});

it('a procedure tells which mandatory parts the catalogue does not state', async () => {
  expect((await at('1.001193'))?.missingParts).toEqual(['STEPS', 'SETS', 'SUBJECTS']);
  expect((await at('3.000333'))?.missingParts).toEqual(['STEPS', 'PAPERS', 'SETS', 'TIME_LIMIT', 'SUBJECTS']);
});
