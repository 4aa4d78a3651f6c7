import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Running } from '../../server/start/start.ts';
import { graphqlOver } from '../support/client.ts';
import { library } from './library.ts';
import { database } from './serve.ts';

type Answer = {
  books: {
    edges: { cursor: string; node: { id: string; rank: number; day: string } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};
const PAGE = `query ($first: Int, $after: String, $last: Int, $before: String, $orderBy: BookOrder, $shelf: ID) {
  books(first: $first, after: $after, last: $last, before: $before, orderBy: $orderBy, shelf: $shelf) {
    edges { cursor node { id rank day } } pageInfo { hasNextPage endCursor } } }`;

let running: Running;
let ask: ReturnType<typeof graphqlOver>;
let statements: string[] = [];

const { serve, owner } = database();

beforeAll(async () => {
  running = await serve([library()], { onStatement: (statement) => void statements.push(statement) });
  ask = graphqlOver(running.url);
  await sql`insert into alpha.shelf (name) values ('one')`.execute(running.platform.database.db);
});

async function fill(books: readonly { readonly rank: number; readonly day: string }[]): Promise<void> {
  const db = owner();
  await sql`truncate alpha.book restart identity`.execute(db);
  if (books.length === 0) return;
  const rows = books.map(({ rank, day }, at) => sql`(1, ${`book ${at}`}, ${rank}::integer, ${day}::date)`);
  await sql`insert into alpha.book (shelf_id, title, rank, day) values ${sql.join(rows)}`.execute(db);
}

async function page(first: number, after: string | null): Promise<Answer['books']> {
  const { data, errors } = await ask<Answer>(PAGE, { first, after });
  if (data === null) throw new Error(`no page: ${JSON.stringify(errors)}`);
  return data.books;
}

const few = fc.record({
  // Few values, so that ties are many.
  rank: fc.constantFrom(-1, 0, 7),
  day: fc.constantFrom('2026-01-01', '2026-01-02'),
});

describe('a page', () => {
  it('follows on the one before: every row once, in order, over ties and mixed directions', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(few, { maxLength: 25 }),
        fc.integer({ min: 1, max: 9 }),
        async (books, first) => {
          await fill(books);
          const expected = books
            .map((book, at) => ({ id: String(at + 1), ...book }))
            .sort((a, b) => b.rank - a.rank || a.day.localeCompare(b.day) || Number(a.id) - Number(b.id));
          const seen: unknown[] = [];
          let after: string | null = null;
          do {
            const { edges, pageInfo }: Answer['books'] = await page(first, after);
            seen.push(...edges.map(({ node }) => node));
            expect(edges.length).toBe(Math.min(first, expected.length - seen.length + edges.length));
            expect(pageInfo.hasNextPage).toBe(seen.length < expected.length);
            after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
          } while (after !== null);
          expect(seen).toEqual(expected);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('goes on behind any row, also one that is gone meanwhile', async () => {
    await fill([1, 2, 3, 4, 5].map((rank) => ({ rank, day: '2026-01-01' })));
    const { data } = await ask<Answer>(PAGE, { first: 5 });
    const cursor = data?.books.edges[2]?.cursor;
    await sql`delete from alpha.book where rank = 3`.execute(running.platform.database.db);
    const rest = await ask<Answer>(PAGE, { after: cursor });
    expect(rest.data?.books.edges.map(({ node }) => node.rank)).toEqual([2, 1]);
  });

  const written = (...values: unknown[]) => Buffer.from(JSON.stringify(values)).toString('base64url');
  const list = 'Book rank desc day asc id asc';
  const title = 'Book title asc id asc';
  const newest = 'Book addedAt desc id desc';
  it.each([
    ['no rows', { first: 0 }],
    ['a negative length', { first: -1 }],
    ['101 rows', { first: 101 }],
    ['no rows from the end', { last: 0 }],
    ['a negative length from the end', { last: -1 }],
    ['101 rows from the end', { last: 101 }],
    ['rows from both ends at once', { first: 2, last: 2 }],
    ['a filter that is no id', { shelf: 'one' }],
    ['a cursor that is none', { after: 'abc' }],
    ['a cursor to stop before that is none', { before: 'abc' }],
    ['a cursor to stop before from the end that is none', { last: 2, before: 'abc' }],
    ['one good cursor and one bad', { after: written(list, 1, '2026-01-01', 1), before: 'abc' }],
    ['a cursor of the usual order', { orderBy: 'TITLE', after: written(list, 1, '2026-01-01', 1) }],
    ['a cursor of another order', { before: written('Book title asc id asc', 'ba', 1) }],
    ['a cursor with a moment that is none', { orderBy: 'NEWEST', after: written(newest, 'today', 1) }],
    [
      'a cursor with a text that PostgreSQL cannot hold',
      { orderBy: 'TITLE', after: written(title, '\0', 1) },
    ],
    ['an empty cursor', { after: '' }],
    [
      'a cursor of the same rows in another order',
      { after: written('Book rank asc day asc id asc', 1, '2026-01-01', 1) },
    ],
    ['a cursor of other rows', { after: written('Shelf rank desc day asc id asc', 1, '2026-01-01', 1) }],
    ['a cursor with a value too few', { after: written(list, 1, '2026-01-01') }],
    ['a cursor with a text for a number', { after: written(list, 'one', '2026-01-01', 1) }],
    ['a cursor with a number beyond 32 bits', { after: written(list, 2 ** 40, '2026-01-01', 1) }],
    ['a cursor with a day that is none', { after: written(list, 1, '2026-02-30', 1) }],
    ['a cursor with a value that is missing', { after: written(list, 1, '2026-01-01', null) }],
  ])('is refused in words for %s, before a row is read', async (_what, variables) => {
    statements = [];
    const { data, errors } = await ask(PAGE, variables);
    expect(data).toBeNull();
    expect(errors.map(({ extensions }) => extensions)).toEqual([
      { code: 'InvalidInput', vi: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) },
    ]);
    expect(statements.filter((statement) => statement.includes('alpha'))).toEqual([]);
  });

  it.each([
    ['an order', 'books(orderBy: YOUNGEST) { edges { cursor } }'],
    ['a filter', 'books(title: "ba") { edges { cursor } }'],
    ['an order of a list that has one', 'shelves { books(orderBy: TITLE) { id } }'],
  ])('is refused in words for %s that is not declared, before a statement is sent', async (_what, field) => {
    statements = [];
    const { data, errors } = await ask(`{ ${field} }`);
    expect(data).toBeNull();
    expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect(statements).toEqual([]);
  });

  it('takes the cursor that it wrote, in the form that the refusals above were made of', async () => {
    await fill([
      { rank: 5, day: '2026-01-01' },
      { rank: 4, day: '2026-01-01' },
    ]);
    const { data } = await ask<Answer>(PAGE, { after: written(list, 5, '2026-01-01', 1) });
    expect(data?.books.edges.map(({ node }) => node.rank)).toEqual([4]);
  });
});
