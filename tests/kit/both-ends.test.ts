import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Running } from '../../server/start/start.ts';
import { graphqlOver } from '../support/client.ts';
import { library } from './library.ts';
import { database } from './serve.ts';

const BOOKS = `($first: Int, $after: String, $last: Int, $before: String, $orderBy: BookOrder, $rank: Int, $shelf: ID) {
  books(first: $first, after: $after, last: $last, before: $before, orderBy: $orderBy, rank: $rank, shelf: $shelf)`;
const INFO = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
/** Written by PostgreSQL; and, since the rows are asked for twice, made by the resolvers. */
const WRITTEN = `query ${BOOKS} { totalCount edges { cursor node { id } } ${INFO} } }`;
const RESOLVED = `query ${BOOKS} { totalCount edges { cursor node { id } } again: edges { cursor } ${INFO} } }`;

interface Page {
  readonly totalCount: number;
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

interface Row {
  readonly rank: number;
  readonly day: string;
  readonly title: string;
  readonly addedAt: string;
  readonly shelf: number;
}
type Kept = Row & { readonly id: number };

// Few values, so that ties are many.
const row = fc.record<Row>({
  rank: fc.constantFrom(-1, 0, 7),
  day: fc.constantFrom('2026-01-01', '2026-01-02'),
  title: fc.constantFrom('một', 'hai', 'ba', '"ba"'),
  addedAt: fc.constantFrom(
    '1969-12-31T23:59:59.999Z',
    '2026-01-01T00:00:00.100Z',
    '2026-01-01T00:00:00.101Z',
  ),
  shelf: fc.constantFrom(1, 2),
});

const by = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);
const ORDERS = {
  RANK: (a: Kept, b: Kept) => by(b.rank, a.rank) || by(a.day, b.day) || by(a.id, b.id),
  TITLE: (a: Kept, b: Kept) => by(a.title, b.title) || by(a.id, b.id),
  NEWEST: (a: Kept, b: Kept) => by(b.addedAt, a.addedAt) || by(b.id, a.id),
} as const;
const list = fc.record(
  {
    orderBy: fc.constantFrom('RANK', 'TITLE', 'NEWEST'),
    rank: fc.constantFrom(-1, 0, 7, 8),
    shelf: fc.constantFrom('1', '2', '3'),
  },
  { requiredKeys: [] },
);

interface List {
  readonly orderBy?: keyof typeof ORDERS;
  readonly rank?: number;
  readonly shelf?: string;
}

let running: Running;
const { serve, owner } = database();

beforeAll(async () => {
  running = await serve([library()]);
  const db = owner();
  await sql`insert into alpha.shelf (name) values ('one'), ('two')`.execute(db);
  // As the oracle sorts.
  await sql`alter table alpha.book alter column title type text collate "C"`.execute(db);
});

async function fill(rows: readonly Row[]): Promise<readonly Kept[]> {
  const db = owner();
  await sql`truncate alpha.book restart identity`.execute(db);
  const values = rows.map(
    ({ shelf, title, rank, day, addedAt }) =>
      sql`(${shelf}::integer, ${title}, ${rank}::integer, ${day}::date, ${addedAt}::timestamptz)`,
  );
  if (values.length > 0)
    await sql`insert into alpha.book (shelf_id, title, rank, day, added_at) values ${sql.join(values)}`.execute(
      db,
    );
  return rows.map((each, at) => ({ ...each, id: at + 1 }));
}

async function page(variables: Readonly<Record<string, unknown>>, document = WRITTEN): Promise<Page> {
  const { data, errors } = await graphqlOver(running.url)<{ books: Page }>(document, variables);
  if (data === null) throw new Error(`no page: ${JSON.stringify(errors)}`);
  return data.books;
}

/** The list as a naive reader keeps it. */
function listed(rows: readonly Kept[], { orderBy = 'RANK', rank, shelf }: List): readonly string[] {
  return rows
    .filter((each) => rank === undefined || each.rank === rank)
    .filter((each) => shelf === undefined || String(each.shelf) === shelf)
    .toSorted(ORDERS[orderBy])
    .map(({ id }) => String(id));
}

const ids = ({ edges }: Page) => edges.map(({ node }) => node.id);

describe('a page of a list, in any order and narrowed by any filter,', () => {
  it('has the rows between its cursors from the end that was asked for, and says what lies around it', async () => {
    const place = fc.option(fc.nat(30), { nil: undefined });
    const asked = fc.record({
      n: fc.integer({ min: 1, max: 9 }),
      backwards: fc.boolean(),
      after: place,
      before: place,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { maxLength: 25 }),
        list,
        fc.array(asked, { minLength: 1, maxLength: 4 }),
        async (rows, of, questions) => {
          const expected = listed(await fill(rows), of);
          const { edges } = await page({ ...of, first: 100 });
          expect(edges.map(({ node }) => node.id)).toEqual(expected);
          const placeOf = (at: number | undefined) =>
            at === undefined || edges.length === 0 ? undefined : at % edges.length;
          for (const { n, backwards, ...question } of questions) {
            const [from, to] = [placeOf(question.after), placeOf(question.before)];
            const cursors = {
              ...(from === undefined ? {} : { after: edges[from]?.cursor }),
              ...(to === undefined ? {} : { before: edges[to]?.cursor }),
            };
            const between = expected.slice(from === undefined ? 0 : from + 1, to).slice();
            const variables = { ...of, ...cursors, ...(backwards ? { last: n } : { first: n }) };
            const found = await page(variables);
            const wanted = backwards ? between.slice(-n) : between.slice(0, n);
            expect(ids(found)).toEqual(wanted);
            expect(found.totalCount).toBe(expected.length);
            expect(found.pageInfo).toEqual({
              hasNextPage: backwards ? to !== undefined : between.length > n,
              hasPreviousPage: backwards ? between.length > n : from !== undefined,
              startCursor: edges[expected.indexOf(wanted[0] ?? '')]?.cursor ?? null,
              endCursor: edges[expected.indexOf(wanted.at(-1) ?? '')]?.cursor ?? null,
            });
            expect(await page(variables, RESOLVED)).toMatchObject({ ...found });
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('leads through the whole list from either end, every row once', async () => {
    const length = fc.integer({ min: 1, max: 9 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { maxLength: 25 }),
        list,
        length,
        length,
        async (rows, of, first, last) => {
          const expected = listed(await fill(rows), of);
          const forwards: string[] = [];
          let after: string | null = null;
          do {
            const found: Page = await page({ ...of, first, after });
            forwards.push(...ids(found));
            after = found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null;
          } while (after !== null);
          const backwards: string[] = [];
          let before: string | null = null;
          do {
            const found: Page = await page({ ...of, last, before });
            backwards.unshift(...ids(found));
            before = found.pageInfo.hasPreviousPage ? found.pageInfo.startCursor : null;
          } while (before !== null);
          expect([forwards, backwards]).toEqual([expected, expected]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('goes on before a row that is gone meanwhile', async () => {
    const same = { day: '2026-01-01', title: 'ba', addedAt: '2026-01-01T00:00:00.100Z', shelf: 1 };
    await fill([5, 4, 3, 2, 1].map((rank) => ({ ...same, rank })));
    const { edges } = await page({ last: 2 });
    await sql`delete from alpha.book where rank = 2`.execute(running.platform.database.db);
    expect(ids(await page({ last: 2, before: edges[0]?.cursor }))).toEqual(['2', '3']);
  });
});
