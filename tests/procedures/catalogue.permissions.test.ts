import { describe, expect, it } from 'vitest';
import { procedures } from '../../modules/procedures/contract.ts';
import { graphql } from '../gql/gql.ts';
import { openProvince } from '../support/province.ts';
import { applyImport, keeperOf, send, settled, table } from './importing.ts';

const province = await openProvince();
const { anybody, parent, clerk, officer } = province;
const keeper = await keeperOf(province);
const inOneAgency = await province.office(
  'local-keeper',
  [procedures.permissions.manageCatalogue],
  province.agencyId,
);

const sound = table([{ code: '1.001193', name_en: 'Birth' }]);
const { id } = await settled(keeper, await send(keeper, sound));

const lookAt = graphql(`
  query ImportForWhom($id: ID!) { catalogueImport(id: $id) { state rows { edges { node { code } } } } }
`);
const list = graphql(`
  query ImportsForWhom { catalogueImports { edges { node { id } } } }
`);

describe('the catalogue', () => {
  it('takes files from who may fill it everywhere, and from nobody else', async () => {
    const status = async (asker: typeof keeper) =>
      (
        await asker.fetch('/catalogue-imports', {
          method: 'POST',
          headers: { 'content-type': 'text/tab-separated-values' },
          body: sound,
        })
      ).status;
    expect(await status(keeper)).toBe(201);
    for (const asker of [parent, clerk, officer, inOneAgency]) expect(await status(asker)).toBe(422);
    expect(await status(anybody)).toBe(401);
  });

  it('is handed out as a table to them alone', async () => {
    const status = async (asker: typeof keeper) => (await asker.fetch('/catalogue.tsv')).status;
    expect(await status(keeper)).toBe(200);
    for (const asker of [parent, clerk, officer, inOneAgency]) expect(await status(asker)).toBe(422);
    expect(await status(anybody)).toBe(401);
  });

  it('shows its imports and their rows to them alone', async () => {
    const seen = await keeper.ask(lookAt, { id });
    expect(seen.catalogueImport).toEqual({
      state: 'CHECKED',
      rows: { edges: [{ node: { code: '1.001193' } }] },
    });
    expect((await keeper.ask(list, {})).catalogueImports.edges).toContainEqual({ node: { id } });
    expect((await inOneAgency.ask(lookAt, { id })).catalogueImport).toBeNull();
    expect((await inOneAgency.ask(list, {})).catalogueImports.edges).toEqual([]);
    for (const asker of [anybody, parent, clerk, officer]) {
      expect((await asker.answer(lookAt, { id })).errors).toHaveLength(1);
      expect((await asker.answer(list, {})).errors).toHaveLength(1);
    }
  });

  it('takes a file in, by applyCatalogueImport, for them alone', async () => {
    const answered = async (asker: typeof keeper) =>
      (await asker.ask(applyImport, { import: id })).answer.__typename;
    expect(await answered(anybody)).toBe('NotSignedIn');
    for (const asker of [parent, clerk, officer, inOneAgency])
      expect(await answered(asker)).toBe('NotAllowed');
    expect(await answered(keeper)).toBe('CatalogueImport');
  });

  it('is read by everybody, procedure by procedure and in lists', async () => {
    const read = graphql(`
      query CatalogueForAll { procedure(code: "1.001193") { code } procedures(first: 1) { edges { node { code } } } }
    `);
    expect((await anybody.ask(read, {})).procedure).toEqual({ code: '1.001193' });
  });
});
