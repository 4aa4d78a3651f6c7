import { sql } from 'kysely';
import { z } from 'zod';
import { NotAllowed, parse, Refusal, refusal, type SchemaPart, text } from '../../server/kit/index.ts';
import { alpha, Book } from './library.ts';
import { only } from './serve.ts';

/** The shelf takes no more. */
class ShelfFull extends Refusal {
  readonly shelf: string;

  constructor(shelf: string) {
    super({ vi: `Kệ ${shelf} đã đầy.`, en: `The shelf ${shelf} is full.` });
    this.shelf = shelf;
  }
}

/** What else happens while a book that is `overtaken` is added. */
export const meanwhile: { happens: () => Promise<unknown> } = { happens: async () => undefined };

/** Says what becomes of a book, besides being added: its title is the wish. */
const wishes: Readonly<Record<string, () => void>> = {
  refused: () => {
    throw new ShelfFull('trên');
  },
  forbidden: () => {
    throw new NotAllowed();
  },
  broken: () => {
    throw new Error('select secret from alpha.book broke');
  },
};

const input = z.object({ title: text(50) });

/** `addBook`: writes a row, announces it and has it bound; and then fails where its title says so. */
export const adding: readonly SchemaPart[] = [
  refusal(ShelfFull, 'The shelf takes no more.', { shelf: 'Which.' }),
  (build) =>
    build.mutationField('addBook', (t) =>
      t.field({
        type: Book,
        description: 'Adds a book.',
        authScopes: { may: alpha.permissions.addBook },
        errors: { types: [ShelfFull] },
        args: {
          title: t.arg.string({ required: true, description: 'Its title.' }),
          idempotencyKey: t.arg.string({ description: 'A key.' }),
        },
        resolve: async (_root, args, ctx, info) => {
          const { title } = parse(input, args);
          const id = await ctx.act(info, args, async (act) => {
            const { rows } = await sql<{ id: number }>`
              insert into alpha.book (shelf_id, title) values (1, ${title}) returning id`.execute(act.db);
            const { id } = only(rows);
            await act.publish(alpha.events.bookAdded, { id, title });
            await act.enqueue(alpha.jobs.bind, { title });
            if (title === 'overtaken') {
              await meanwhile.happens();
              throw new ShelfFull('trên');
            }
            wishes[title]?.();
            return id;
          });
          const book = await ctx.read(Book, info, { where: { id } });
          if (book === null) throw new Error('The book is gone');
          return book;
        },
      }),
    ),
  (build) =>
    build.queryField('fail', (t) =>
      t.boolean({
        description: 'Fails as its argument says.',
        authScopes: { public: true },
        args: { as: t.arg.string({ required: true, description: 'How.' }) },
        resolve: async (_root, { as }, ctx) => {
          if (as === 'sql') await sql`select secret from alpha.nowhere`.execute(ctx.db);
          wishes[as]?.();
          return true;
        },
      }),
    ),
];

/** The document that calls it. */
export const ADD_BOOK = `mutation ($title: String!, $key: String) {
  addBook(title: $title, idempotencyKey: $key) {
    __typename
    ... on Book { id title }
    ... on Refusal { vi en }
    ... on ShelfFull { shelf }
    ... on InvalidInput { field }
  }
}`;

export type AddBook = { addBook: Readonly<Record<string, string>> & { readonly __typename: string } };
