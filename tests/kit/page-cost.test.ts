import { sql } from 'kysely';
import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Running } from '../../server/start/start.ts';
import { graphqlOver } from '../support/client.ts';
import { library } from './library.ts';
import { database } from './serve.ts';

const ROWS = 20_000;
const PAGE = `query ($first: Int, $after: String, $last: Int, $before: String, $orderBy: BookOrder) {
  books(first: $first, after: $after, last: $last, before: $before, orderBy: $orderBy) {
    edges { cursor node { id } } pageInfo { endCursor hasNextPage } } }`;

const { serve, databaseUrl, owner } = database();
let running: Running;
let statements: string[] = [];

beforeAll(async () => {
  running = await serve([library()], { onStatement: (statement) => void statements.push(statement) });
  const db = owner();
  await sql`
    insert into alpha.book (shelf_id, title, rank, added_at)
    select 1, lpad(n::text, 6, '0'), n % 7, timestamptz '2026-01-01' + n * interval '1 second'
    from generate_series(1, ${ROWS}::integer) n`.execute(db);
  await sql`create index on alpha.book (added_at, id)`.execute(db);
  await sql`create index on alpha.book (title, id)`.execute(db);
  await sql`analyze alpha.book`.execute(db);
});

type Answer = { readonly books: { readonly edges: readonly { readonly node: { readonly id: string } }[] } };

/** What a question found, and the statements that it took. */
async function asked(document: string, variables: Readonly<Record<string, unknown>> = {}) {
  statements = [];
  const { data, errors } = await graphqlOver(running.url)<Answer>(document, variables);
  expect(errors).toEqual([]);
  return { ids: data?.books.edges?.map(({ node }) => node.id), sent: statements };
}

const explained = z.array(z.object({ 'QUERY PLAN': z.unknown() }));

/** How PostgreSQL goes about a statement, whatever its values are. */
async function planOf(statement: string): Promise<string> {
  const client = new pg.Client(databaseUrl());
  await client.connect();
  try {
    const { rows } = await client.query(`explain (generic_plan, format json) ${statement}`);
    return JSON.stringify(explained.parse(rows));
  } finally {
    await client.end();
  }
}

const moment = (n: number) => new Date(Date.UTC(2026, 0, 1) + n * 1000).toISOString();
const cursor = (...values: unknown[]) => Buffer.from(JSON.stringify(values)).toString('base64url');
const newest = (n: number) => cursor('Book addedAt desc id desc', moment(n), n);
const titled = (n: number) => cursor('Book title asc id asc', String(n).padStart(6, '0'), n);

describe('a page', () => {
  it.each([
    ['behind a row', { orderBy: 'NEWEST', first: 3, after: newest(10_000) }, ['9999', '9998', '9997']],
    ['before a row', { orderBy: 'NEWEST', last: 3, before: newest(10_000) }, ['10003', '10002', '10001']],
    ['by title', { orderBy: 'TITLE', first: 2, after: titled(15_000) }, ['15001', '15002']],
    ['by title from the end', { orderBy: 'TITLE', last: 2, before: titled(15_000) }, ['14998', '14999']],
    [
      'between two rows',
      { orderBy: 'TITLE', first: 9, after: titled(700), before: titled(703) },
      ['701', '702'],
    ],
  ])(
    'deep in a list, %s, is one statement that begins in the index where the page does',
    async (_what, variables, ids) => {
      const found = await asked(PAGE, variables);
      expect(found.ids).toEqual(ids);
      expect(found.sent).toHaveLength(1);
      const plan = await planOf(found.sent[0] ?? '');
      expect(plan).toMatch(/"Index Cond":"\(+ROW\(/);
      expect(plan).not.toMatch(/"Seq Scan"|"Node Type":"Sort"/);
    },
  );

  it.each([
    ['', 1],
    ['totalCount', 2],
    ['all: totalCount', 2],
    ['totalCount @skip(if: true)', 1],
    ['... @include(if: false) { totalCount }', 1],
    ['... on BookConnection { totalCount }', 2],
  ])('that selects "%s" beside its rows costs %i statements', async (selected, count) => {
    const document = `{ books(first: 1) { ${selected} edges { node { id } } } }`;
    for (const _time of [1, 2]) expect((await asked(document)).sent).toHaveLength(count);
  });

  it('of which nothing but the count is asked, is counted with its filters', async () => {
    const { data } = await graphqlOver(running.url)('{ books(rank: 3) { totalCount } }');
    expect(data).toEqual({ books: { totalCount: Math.ceil((ROWS - 2) / 7) } });
  });
});
