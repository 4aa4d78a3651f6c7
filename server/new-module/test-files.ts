import type { FileText } from './file-text.ts';
import type { NewName } from './new-name.ts';

/** First tests through the public API: adding, listing, settling, draining, and who may not; and that no operation tells or changes foreign rows. */
export function testFiles(name: NewName): readonly FileText[] {
  return [documentsFile(name), testFile(name), everyOperationFile(name)];
}

function documentsFile({ id, type, entries }: NewName): FileText {
  return {
    path: `tests/${id}/documents.ts`,
    text: `import { graphql } from "../gql/gql.ts";

export const addEntry = graphql(\`
  mutation Add${type}($agency: ID!, $title: String!, $key: String) {
    answer: add${type}(agency: $agency, title: $title, idempotencyKey: $key) {
      __typename
      ... on ${type} { id title agency { id } }
      ... on Refusal { en }
    }
  }
\`);

export const settleEntry = graphql(\`
  mutation Settle${type}($entry: ID!) {
    answer: settle${type}(entry: $entry) {
      __typename
      ... on ${type} { settledAt }
      ... on Refusal { en }
    }
  }
\`);

export const listEntries = graphql(\`
  query List${type}($first: Int, $after: String) {
    ${entries}(first: $first, after: $after) {
      edges { node { id title settledAt } }
      pageInfo { hasNextPage endCursor }
    }
  }
\`);
`,
  };
}

function everyOperationFile({ id, type, entries }: NewName): FileText {
  return {
    path: `tests/${id}/every-operation.permissions.test.ts`,
    text: `import { ${id} } from "../../modules/${id}/contract.ts";
import { expectNoForeignRows } from "../support/every-operation.ts";
import { addEntry } from "./documents.ts";

// add${type}, settle${type} and ${entries}, aimed at the entries of another agency.
await expectNoForeignRows(${id}, {
  shows: { ${type}: 'everything program overseer' },
  seed: async ({ head, side }) => {
    await head.ask(addEntry, { agency: String(side.agencyId), title: 'một' });
    return {};
  },
});
`,
  };
}

function testFile({ id, type, entries }: NewName): FileText {
  return {
    path: `tests/${id}/${id}.test.ts`,
    text: `import { describe, expect, it } from "vitest";
import { ${id} } from "../../modules/${id}/contract.ts";
import { changed, stateOf, work } from "../admin/changing.ts";
import type { Asker } from "../support/asker.ts";
import { openProvince } from "../support/province.ts";
import { addEntry, listEntries, settleEntry } from "./documents.ts";

const province = await openProvince({ work: false });
const keeper = await province.office('keeper', [${id}.permissions.keepEntries], province.agencyId);

const add = async (asker: Asker, title: string, key: string | null = null) =>
  (await asker.ask(addEntry, { agency: String(province.agencyId), title, key })).answer;
const settle = async (asker: Asker, entry: string) => (await asker.ask(settleEntry, { entry })).answer;
const idIn = (answer: Awaited<ReturnType<typeof add>>) => ('id' in answer ? answer.id : '');
const list = async (asker: Asker, after: string | null = null) => {
  const { ${entries}: page } = await asker.ask(listEntries, { first: 2, after });
  return { titles: page.edges.map(({ node }) => node.title), ...page.pageInfo };
};

describe('entries of ${id}', () => {
  it('are added once for one key, and listed newest first, page by page', async () => {
    const first = await add(keeper, 'một', 'the-first-entry');
    expect(first).toMatchObject({ __typename: '${type}', title: 'một' });
    expect(await add(keeper, 'một', 'the-first-entry')).toEqual(first);
    await add(keeper, 'hai');
    await add(keeper, 'ba');
    const newest = await list(keeper);
    expect(newest).toMatchObject({ titles: ['ba', 'hai'], hasNextPage: true });
    expect(await list(keeper, newest.endCursor)).toMatchObject({ titles: ['một'], hasNextPage: false });
  });

  it('are neither added nor seen by officers of another agency', async () => {
    await add(keeper, 'bốn');
    const elsewhere = await province.committee('04792');
    const other = await province.office('elsewhere', [${id}.permissions.keepEntries], elsewhere);
    expect(await add(other, 'năm')).toMatchObject({ __typename: 'NotAllowed' });
    expect((await list(other)).titles).toEqual([]);
  });

  it('are settled once, by officers of their agency', async () => {
    const entry = idIn(await add(keeper, 'sáu'));
    const elsewhere = await province.signedIn('elsewhere');
    expect(await settle(elsewhere, entry)).toMatchObject({ __typename: '${type}NotOpen' });
    expect(await settle(keeper, entry)).toMatchObject({ settledAt: expect.any(String) });
    expect(await settle(keeper, entry)).toMatchObject({ __typename: '${type}NotOpen' });
  });

  it('are not added while the module drains, which is off with the last that is settled', async () => {
    const { id } = ${id};
    const { ${entries}: page } = await keeper.ask(listEntries, { first: 100 });
    const open = page.edges.flatMap(({ node }) => (node.settledAt === null ? [node.id] : []));
    await changed(province, { module: id, enabled: false, mode: 'DRAIN' });
    expect(await add(keeper, 'bảy')).toMatchObject({ __typename: 'ModuleDraining' });
    for (const entry of open) {
      await work(province);
      expect(await stateOf(province, id)).toBe('DRAINING');
      await settle(keeper, entry);
    }
    await work(province);
    expect(await stateOf(province, id)).toBe('OFF');
    await changed(province, { module: id, enabled: true });
  });

  it('need a title', async () => {
    expect(await add(keeper, ' ')).toMatchObject({ __typename: 'InvalidInput' });
  });
});
`,
  };
}
