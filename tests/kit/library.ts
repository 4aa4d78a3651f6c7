import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { viewerPart } from '../../server/identity/viewer-part.ts';
import {
  connectionOf,
  date,
  dateTime,
  defineContract,
  entity,
  event,
  id,
  implement,
  int,
  type Module,
  many,
  maybe,
  one,
  pageArguments,
  type SchemaPart,
  string,
} from '../../server/kit/index.ts';

// A small library stands in for a department: shelves hold books, books have notes.

export const alpha = defineContract({
  id: 'alpha',
  title: 'Thư viện',
  permissions: { addBook: 'Thêm sách vào kho.' },
  events: {
    bookAdded: event(z.object({ id: z.int(), title: z.string().min(1) }), {
      title: 'Sách mới / Book added',
      description: 'A book was added.',
      sample: { id: 1, title: 'Số đỏ' },
      followers: 'nobody',
    }),
  },
  jobs: {
    bind: { lane: 'bindery', payload: z.object({ title: z.string().min(3) }), attempts: 2 },
  },
});

export class Shelf {
  declare readonly id: number;
  declare readonly name: string;
  declare readonly books: readonly Book[];
  declare readonly oldest: readonly Book[];
}

export class Book {
  declare readonly id: number;
  declare readonly shelfId: number;
  declare readonly sequelOf: number | null;
  declare readonly keeper: number | null;
  declare readonly title: string;
  declare readonly rank: number;
  declare readonly day: string;
  declare readonly addedAt: Date;
  declare readonly shelf: Shelf;
  declare readonly precedes: Book | null;
  declare readonly notes: readonly Note[];
  declare readonly allNotes: readonly Note[];
}

export class Note {
  declare readonly id: number;
  declare readonly bookId: number;
  declare readonly keeper: number | null;
  declare readonly words: string;
  declare readonly book: Book;
}

export const shelf = entity(Shelf, {
  description: 'A shelf.',
  table: 'alpha.shelf',
  key: 'id',
  visible: () => sql`true`,
  columns: { id: id('Id.'), name: string('What stands on it.') },
  relations: {
    books: many(Book, { id: 'shelfId' }, 'Newest first.', { newest: 'addedAt', first: 20 }),
    oldest: many(Book, { id: 'shelfId' }, 'Oldest first.', { oldest: 'addedAt', first: 20 }),
  },
});

export const book = entity(Book, {
  description: 'A book; one with a keeper is seen by its keeper alone.',
  table: 'alpha.book',
  key: 'id',
  // Bare `or` on purpose: the kit must keep it together.
  visible: (viewer, col) => sql`${col('keeper')} is null or ${col('keeper')} = ${viewer?.accountId ?? null}`,
  columns: {
    id: id('Id.'),
    title: string('Title.'),
    rank: int('Rank.'),
    day: date('Day of printing.'),
    addedAt: dateTime('When it came.'),
    sequelOf: maybe(int('Id of the book before.')),
  },
  orders: {
    RANK: {
      description: 'The highest rank first, and of one rank the oldest print.',
      by: [
        ['rank', 'desc'],
        ['day', 'asc'],
      ],
    },
    TITLE: { description: 'By title.', by: [['title', 'asc']] },
    NEWEST: { description: 'The last that came first.', by: [['addedAt', 'desc']] },
  },
  filters: ['rank', 'shelf'],
  relations: {
    shelf: one(Shelf, { shelfId: 'id' }, 'Where it stands.'),
    precedes: one(Book, { sequelOf: 'id' }, 'The book before.', { nullable: true }),
    notes: many(Note, { id: 'bookId' }, 'Notes that the reader may see.', { oldest: 'id', first: 10 }),
    allNotes: many(Note, { id: 'bookId' }, 'All notes.', { oldest: 'id', first: 10, withParent: true }),
  },
});

export const note = entity(Note, {
  description: 'A note.',
  table: 'alpha.note',
  key: 'id',
  visible: (viewer, col) => sql`${col('keeper')} is null or ${col('keeper')} = ${viewer?.accountId ?? null}`,
  columns: { id: id('Id.'), words: string('Words.') },
  relations: { book: one(Book, { bookId: 'id' }, 'The book.') },
});

/** Root fields that read: a list of shelves, a page of books in the order that a test asks for, and follow. */
export const reading: SchemaPart = (build) => {
  build.queryField('shelves', (t) =>
    t.field({
      type: [Shelf],
      description: 'All shelves.',
      authScopes: { public: true },
      resolve: (_root, _args, ctx, info) => ctx.list(Shelf, info, [['id', 'asc']], 100),
    }),
  );
  build.queryField('booksOn', (t) =>
    t.field({
      type: [Book],
      description: 'The books on a shelf.',
      authScopes: { public: true },
      args: { shelf: t.arg.int({ required: true, description: 'Id of the shelf.' }) },
      resolve: (_root, { shelf: on }, ctx, info) =>
        ctx.list(Book, info, [['id', 'asc']], 100, { where: { shelfId: on } }),
    }),
  );
  build.queryField('books', (t) =>
    t.field({
      type: connectionOf(build, Book),
      description: 'Books by rank, the last first, and then by day.',
      authScopes: { public: true },
      args: { ...pageArguments(build, t.arg, Book) },
      resolve: (_root, args, ctx, info) => ctx.page(Book, info, args),
    }),
  );
  build.subscriptionField('opened', (t) =>
    t.boolean({
      description: 'That the library is open, at once, and nothing more.',
      authScopes: { public: true },
      subscribe: async function* () {
        yield true;
        await new Promise(() => undefined);
      },
      resolve: (yes) => yes,
    }),
  );
};

const nothing: SchemaPart = (build) => {
  build.mutationField('nothing', (t) =>
    t.boolean({ description: 'Does nothing.', authScopes: { public: true }, resolve: () => true }),
  );
};

/** A query, a mutation and a subscription: without one of each there is no graph. */
export const base = implement(defineContract({ id: 'server', title: 'base' }), {
  schema: [viewerPart, nothing],
});

/** The library as a module; `parts` are added to it, and `bind` is what its job does. */
export function library(
  parts: readonly SchemaPart[] = [],
  bind: (title: string, requestId: string) => Promise<void> = async () => undefined,
): Module {
  return implement(alpha, {
    schema: [shelf, book, note, reading, ...parts],
    jobs: { bind: ({ title }, { requestId }) => bind(title, requestId) },
  });
}

/** The tables of the library, empty. */
export async function createLibrary(db: Kysely<unknown>): Promise<void> {
  for (const statement of [
    'create schema alpha',
    'create table alpha.shelf (id bigint generated always as identity primary key, name text not null)',
    `create table alpha.book (
      id bigint generated always as identity primary key, shelf_id bigint not null,
      sequel_of bigint, keeper bigint, title text not null, rank integer not null default 0,
      day date not null default '2026-01-01', added_at timestamptz(3) not null default '2026-01-01')`,
    `create table alpha.note (
      id bigint generated always as identity primary key, book_id bigint not null, keeper bigint,
      words text not null)`,
  ])
    await sql.raw(statement).execute(db);
}
