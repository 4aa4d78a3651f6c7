import { z } from 'zod';
import { procedures } from '../../modules/procedures/contract.ts';
import { graphql } from '../gql/gql.ts';
import type { Asker } from '../support/asker.ts';
import { pollUntil } from '../support/poll-until.ts';
import type { Province } from '../support/province.ts';

/** The documents and steps with which tests fill the catalogue. */
const lookAtImport = graphql(`
  query LookAtImport($id: ID!) {
    catalogueImport(id: $id) {
      state rowCount created newVersions changed unchanged refused
      rows(first: 100) {
        edges { node { row code outcome fault field reasonVi reasonEn changes { field was becomes } } }
      }
    }
  }
`);

export const applyImport = graphql(`
  mutation ApplyImport($import: ID!, $key: String) {
    answer: applyCatalogueImport(import: $import, idempotencyKey: $key) {
      __typename
      ... on CatalogueImport { id state }
      ... on Refusal { vi en }
      ... on ImportNotReady { was: state }
    }
  }
`);

const created = z.object({ id: z.string() });

/** Somebody who fills the catalogue. */
export function keeperOf(province: Province): Promise<Asker> {
  return province.office('keeper', [procedures.permissions.manageCatalogue], null);
}

/** A table of these rows, with the columns that they name. */
export function table(rows: readonly Readonly<Record<string, string>>[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
    .map((cells) => cells.join('\t'))
    .join('\n');
}

/** Sends a file; answers with the id of its import. @throws where it is not taken */
export async function send(keeper: Asker, file: string | Uint8Array, validFrom?: string): Promise<string> {
  const isJson = file.at(0) === '[';
  const response = await keeper.fetch(
    `/catalogue-imports${validFrom === undefined ? '' : `?validFrom=${validFrom}`}`,
    {
      method: 'POST',
      headers: { 'content-type': isJson ? 'application/json' : 'text/tab-separated-values' },
      body: Buffer.from(file),
    },
  );
  return created.parse(await response.json()).id;
}

/** What holds on a day, today by default, as a table. */
export async function exported(keeper: Asker, on?: string): Promise<string> {
  const response = await keeper.fetch(`/catalogue.tsv${on === undefined ? '' : `?on=${on}`}`);
  if (response.status !== 200) throw new Error(await response.text());
  return response.text();
}

/** The import once a worker is done with it, with the rows of its report. */
export function settled(keeper: Asker, id: string) {
  return pollUntil(async () => {
    const { catalogueImport } = await keeper.ask(lookAtImport, { id });
    if (catalogueImport === null || /ING$/.test(catalogueImport.state)) return null;
    const { rows, ...rest } = catalogueImport;
    return { id, ...rest, rows: rows.edges.map(({ node }) => node) };
  });
}

/** What a file would do. */
export async function checked(keeper: Asker, file: string | Uint8Array, validFrom?: string) {
  return settled(keeper, await send(keeper, file, validFrom));
}

/** Takes a file into the catalogue. @throws where a row is refused */
export async function imported(keeper: Asker, text: string, validFrom?: string) {
  const { id, rows } = await checked(keeper, text, validFrom);
  const { answer } = await keeper.ask(applyImport, { import: id });
  if (answer.__typename !== 'CatalogueImport')
    throw new Error(`${answer.__typename}: ${JSON.stringify(rows.filter(({ fault }) => fault !== null))}`);
  return settled(keeper, id);
}

/** Every table of the catalogue but the reports: equal before and after means that nothing of it changed. */
export async function catalogueDigest(province: Province): Promise<readonly (readonly [string, string])[]> {
  return Object.entries(await province.digest()).filter(([name]) =>
    /^procedures\.(?!catalogue_import)/.test(name),
  );
}
