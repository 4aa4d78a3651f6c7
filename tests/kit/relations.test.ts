import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Running } from '../../server/start/start.ts';
import { graphqlOver } from '../support/client.ts';
import { account } from './account.ts';
import { library } from './library.ts';
import { database } from './serve.ts';

let running: Running;
let ask: ReturnType<typeof graphqlOver>;
let reader: Awaited<ReturnType<typeof account>>;
let other: Awaited<ReturnType<typeof account>>;
let statements: string[] = [];

const { serve } = database();

beforeAll(async () => {
  running = await serve([library()], { onStatement: (statement) => void statements.push(statement) });
  ask = graphqlOver(running.url);
  reader = await account(running, 'reader');
  other = await account(running, 'other');
  const { db } = running.platform.database;
  // Shelf 1 to 30 with 6 books each, whose notes are n of the book; every second pair of books came at one moment.
  await sql`insert into alpha.shelf (name) select 'shelf ' || n from generate_series(1, 30) n`.execute(db);
  await sql`
    insert into alpha.book (shelf_id, title, sequel_of, added_at)
    select s, 'book ' || s || '.' || n, case when n > 1 then (s - 1) * 6 + n - 1 end,
      timestamptz '2026-01-01' + (n / 2) * interval '1 day'
    from generate_series(1, 30) s, generate_series(1, 6) n order by s, n`.execute(db);
  await sql`
    insert into alpha.note (book_id, words)
    select b, 'note ' || n from generate_series(1, 180) b, generate_series(1, 3) n order by b, n`.execute(db);
});

const SHELF_31 = 31;

/** The statements that a question took. */
async function counted(question: () => Promise<unknown>): Promise<readonly string[]> {
  statements = [];
  await question();
  return statements.filter((statement) => statement.includes('alpha'));
}

describe('relations', () => {
  it('take one statement, however many the parents are and however deep they go', async () => {
    const document = `query ($n: Int!) { shelves { name books(first: $n) {
      title shelf { name } precedes { title } notes(first: 2) { words book { title } } } } }`;
    const few = await counted(() => ask(document, { n: 1 }));
    const many = await counted(() => ask(document, { n: 6 }));
    expect(many.length).toBe(few.length);
    expect(many.length).toBe(1);
  });

  it('come newest or oldest first with the key to settle ties, so many of each parent', async () => {
    const { data, errors } = await ask<{ shelves: { books: unknown; oldest: unknown }[] }>(
      '{ shelves { books(first: 3) { title } oldest(first: 3) { title } } }',
    );
    expect(errors).toEqual([]);
    expect(data?.shelves).toHaveLength(30);
    for (const [at, shelf] of (data?.shelves ?? []).entries()) {
      const titles = (...n: number[]) => n.map((book) => ({ title: `book ${at + 1}.${book}` }));
      expect(shelf).toEqual({ books: titles(6, 5, 4), oldest: titles(1, 2, 3) });
    }
  });

  it('have a length of their own under each alias, and the declared one without an argument', async () => {
    const { data } = await ask<{ shelves: { a: unknown[]; b: unknown[]; c: unknown[] }[] }>(
      '{ shelves { a: books(first: 1) { id } b: books(first: 4) { id } c: books { id } } }',
    );
    expect(data?.shelves.map(({ a, b, c }) => [a.length, b.length, c.length])).toEqual(
      Array.from({ length: 30 }, () => [1, 4, 6]),
    );
  });

  it.each([0, -1, 101])('refuse the length %i before any row of them is read', async (first) => {
    const read = await counted(async () => {
      const { errors } = await ask('query ($first: Int!) { shelves { books(first: $first) { id } } }', {
        first,
      });
      expect(errors[0]?.extensions).toMatchObject({ code: 'InvalidInput' });
    });
    expect(read.filter((statement) => statement.includes('book'))).toEqual([]);
  });

  it('answer null for a row that names nobody and for one that names a missing row', async () => {
    const { db } = running.platform.database;
    await sql`insert into alpha.shelf (name) values ('last')`.execute(db);
    await sql`insert into alpha.book (shelf_id, title, sequel_of) values (${SHELF_31}, 'lost', 999999)`.execute(
      db,
    );
    await sql`insert into alpha.book (shelf_id, title) values (${SHELF_31}, 'first')`.execute(db);
    expect(await ask(`{ booksOn(shelf: ${SHELF_31}) { title precedes { title } } }`)).toEqual({
      data: {
        booksOn: [
          { title: 'lost', precedes: null },
          { title: 'first', precedes: null },
        ],
      },
      errors: [],
    });
  });

  it('show of the other side what the viewer may see, and all of it where it goes with the parent', async () => {
    const { db } = running.platform.database;
    await sql`insert into alpha.note (book_id, keeper, words) values (1, ${reader.id}, 'of the reader')`.execute(
      db,
    );
    const question = '{ booksOn(shelf: 1) { id notes { words } allNotes { words } } }';
    type Books = { booksOn: { notes: unknown[]; allNotes: unknown[] }[] };
    const lengths = async (by: typeof ask) => {
      const book = (await by<Books>(question)).data?.booksOn[0];
      return [book?.notes.length, book?.allNotes.length];
    };
    expect(await lengths(ask)).toEqual([3, 4]);
    expect(await lengths(other.ask)).toEqual([3, 4]);
    expect(await lengths(reader.ask)).toEqual([4, 4]);
  });

  it('keep the condition of who may see a row in one piece beside their own', async () => {
    const { db } = running.platform.database;
    await sql`update alpha.book set keeper = ${reader.id} where shelf_id = 2`.execute(db);
    type Shelves = { shelves: { books: { title: string }[] }[] };
    const seen = async (by: typeof ask) => {
      const { data } = await by<Shelves>('{ shelves { books { title } } }');
      return (data?.shelves ?? [])
        .slice(0, 3)
        .map(({ books }) => books.map(({ title }) => title.split('.')[0]));
    };
    const all = (n: number) => Array.from({ length: 6 }, () => `book ${n}`);
    expect(await seen(ask)).toEqual([all(1), [], all(3)]);
    expect(await seen(reader.ask)).toEqual([all(1), all(2), all(3)]);
    const { data } = await reader.ask<{ booksOn: unknown[] }>('{ booksOn(shelf: 3) { id } }');
    expect(data?.booksOn).toHaveLength(6);
  });

  it('never share rows between two viewers who ask at once', async () => {
    const question = '{ shelves { books { title } } }';
    const [alone, alsoAlone] = [await reader.ask(question), await other.ask(question)];
    expect(alone).not.toEqual(alsoAlone);
    const together = await Promise.all(
      Array.from({ length: 20 }, (_, at) => (at % 2 === 0 ? reader : other).ask(question)),
    );
    for (const [at, answer] of together.entries()) expect(answer).toEqual(at % 2 === 0 ? alone : alsoAlone);
  });

  it('that must have a row and have none are a fault of ours, not a null', async () => {
    const { db } = running.platform.database;
    await sql`insert into alpha.book (shelf_id, title) values (777, 'stray')`.execute(db);
    const { data, errors } = await ask('{ booksOn(shelf: 777) { shelf { name } } }');
    expect(data).toBeNull();
    expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['INTERNAL_SERVER_ERROR']);
  });
});
