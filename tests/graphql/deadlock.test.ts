import { sql } from 'kysely';
import pg from 'pg';
import { expect, it } from 'vitest';
import type { SchemaPart } from '../../server/kit/index.ts';
import { account } from '../kit/account.ts';
import { alpha, Book, library } from '../kit/library.ts';
import { database, only } from '../kit/serve.ts';
import { OF_THIS_DATABASE } from '../support/of-this-database.ts';
import { pollUntil } from '../support/poll-until.ts';

const { serve, databaseUrl } = database();
const written = Promise.withResolvers<void>();
const crossed = Promise.withResolvers<void>();

/** `moveBook`: writes a book and then, once somebody else has what it wants, its shelf. */
const moving: SchemaPart = (build) =>
  build.mutationField('moveBook', (t) =>
    t.field({
      type: Book,
      description: 'Adds a book to a shelf that is renamed for it.',
      authScopes: { may: alpha.permissions.addBook },
      errors: {},
      args: { idempotencyKey: t.arg.string({ description: 'A key.' }) },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(Book, info, args, async ({ db }) => {
          const { rows } = await sql<{ id: number }>`
            insert into alpha.book (shelf_id, title) values (1, 'Số đỏ') returning id`.execute(db);
          written.resolve();
          await crossed.promise;
          await sql`update alpha.shelf set name = 'hai'`.execute(db);
          return only(rows).id;
        }),
    }),
  );

it('whoever waits for somebody who waits for them is told to come again, and nothing was done', async () => {
  const running = await serve([library([moving])]);
  const { db } = running.platform.database;
  await sql`insert into alpha.shelf (name) values ('một')`.execute(db);
  const clerk = await account(running, 'clerk', [alpha.permissions.addBook]);
  const other = new pg.Client(databaseUrl());
  await other.connect();
  // It is not this one that finds out.
  await other.query(`set deadlock_timeout = '10min'`);
  await other.query('begin');
  await other.query(`update alpha.shelf set name = 'ba'`);
  const answering = clerk.ask('mutation { moveBook { __typename } }');
  await written.promise;
  const locking = other.query('lock table alpha.book in exclusive mode');
  await pollUntil(async () => {
    const { rows } = await sql`
      select from pg_locks where relation = 'alpha.book'::regclass and not granted
        and ${sql.raw(OF_THIS_DATABASE)}`.execute(db);
    return rows.length > 0;
  });
  crossed.resolve();
  const words = expect.stringMatching(/\S/);
  expect(await answering).toMatchObject({ errors: [{ extensions: { code: 'Busy', vi: words, en: words } }] });
  await locking;
  await other.query('rollback');
  await other.end();
  const { rows } = await sql`select from alpha.book`.execute(db);
  expect(rows).toHaveLength(0);
});
