import { type Kysely, sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { answer } from '../../server/context/answer.ts';
import { makeContext } from '../../server/context/make-context.ts';
import type { SchemaPart } from '../../server/kit/index.ts';
import type { Running } from '../../server/start/start.ts';
import { account } from './account.ts';
import { Book, library } from './library.ts';
import { database, only } from './serve.ts';

/** Adds a book that only its keeper sees. */
const keeping: SchemaPart = (build) =>
  build.mutationField('keepBook', (t) =>
    t.field({
      type: Book,
      description: 'Keeps a book.',
      authScopes: { signedIn: true },
      errors: {},
      args: {
        keeper: t.arg.int({ required: true, description: 'For whom.' }),
        idempotencyKey: t.arg.string({ description: 'A key.' }),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(Book, info, args, async (act) => {
          const { rows } = await sql<{ id: number }>`
            insert into alpha.book (shelf_id, title, keeper) values (1, 'Số đỏ', ${args.keeper}) returning id`.execute(
            act.db,
          );
          return only(rows).id;
        }),
    }),
  );

const KEEP = `mutation ($keeper: Int!, $key: String) {
  keepBook(keeper: $keeper, idempotencyKey: $key) { __typename ... on Book { id title } }
}`;
type Keep = { readonly keepBook: { readonly __typename: string; readonly id?: string } };

let running: Running;
let reader: Awaited<ReturnType<typeof account>>;
const { serve } = database();

beforeAll(async () => {
  running = await serve([library([keeping])]);
  reader = await account(running, 'reader');
});

const keep = async (keeper: number, key: string | null = null) =>
  (await reader.ask<Keep>(KEEP, { keeper, key })).data?.keepBook;
const books = async () => {
  const { rows } = await sql<{ count: number }>`select count(*)::integer as count from alpha.book`.execute(
    running.platform.database.db,
  );
  return only(rows).count;
};

describe('the answer of an act', () => {
  it('is the thing that it made', async () => {
    expect(await keep(reader.id)).toMatchObject({ __typename: 'Book', title: 'Số đỏ' });
  });

  it('is the same thing for a repetition', async () => {
    const first = await keep(reader.id, 'key-of-a-book');
    const before = await books();
    expect(await keep(reader.id, 'key-of-a-book')).toEqual(first);
    expect(await books()).toBe(before);
  });

  it('is nothing of an attempt that was undone, where somebody else has done the same since', async () => {
    const { platform } = running;
    const graph = platform.registry.graph();
    const { db } = platform.database;
    const context = makeContext(platform, { viewer: null, requestId: 'r', graph, db });
    const add = async (on: Kysely<unknown>, title: string) => {
      const { rows } = await sql<{ id: number }>`
        insert into alpha.book (shelf_id, title) values (1, ${title}) returning id`.execute(on);
      return only(rows).id;
    };
    const book = await answer(
      context,
      graph,
      Book,
      null,
      (act) => add(act.db, 'undone'),
      async (body, begins) => {
        begins();
        const undone = context.transact(async (act) => {
          await body(act);
          throw new Error('spoilt');
        });
        await expect(undone).rejects.toThrow('spoilt');
        begins();
        return add(db, 'done');
      },
    );
    expect(book.title).toBe('done');
  });

  it('is a refusal, and nothing is made, where the viewer may not see the thing', async () => {
    const before = await books();
    expect(await keep(reader.id + 1)).toEqual({ __typename: 'NotAllowed' });
    expect(await books()).toBe(before);
  });

  it('is a refusal for a repetition after the right to see the thing has ended', async () => {
    const kept = await keep(reader.id, 'key-of-a-lost-book');
    await sql`update alpha.book set keeper = ${reader.id + 1} where id = ${kept?.id}`.execute(
      running.platform.database.db,
    );
    expect(await keep(reader.id, 'key-of-a-lost-book')).toEqual({ __typename: 'NotAllowed' });
  });
});
