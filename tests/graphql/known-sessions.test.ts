import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SchemaPart } from '../../server/kit/index.ts';
import type { Running } from '../../server/start/start.ts';
import { account } from '../kit/account.ts';
import { alpha, Book, library } from '../kit/library.ts';
import { database } from '../kit/serve.ts';
import { type Answer, graphqlOver } from '../support/client.ts';
import { testClock } from '../support/clock.ts';

/** Books behind a permission, and those whose rank is the number of the viewer's person. */
const guarded: readonly SchemaPart[] = [
  (build) =>
    build.queryField('stock', (t) =>
      t.field({
        type: [Book],
        description: 'All books, for whoever may add one.',
        authScopes: { may: alpha.permissions.addBook },
        resolve: (_root, _args, ctx, info) => ctx.list(Book, info, [['id', 'asc']], 100),
      }),
    ),
  (build) =>
    build.queryField('mine', (t) =>
      t.field({
        type: [Book],
        description: 'The books of the person.',
        authScopes: { public: true },
        resolve: (_root, _args, ctx, info) =>
          ctx.list(Book, info, [['id', 'asc']], 100, { where: { rank: ctx.viewer?.personId ?? 0 } }),
      }),
    ),
];

const MORNING = '2026-11-23T08:00+07:00';
const ROUNDS = [1, 2, 3];
const clock = testClock(MORNING);
const { serve } = database();
let running: Running;
let statements: string[] = [];

beforeAll(async () => {
  running = await serve([library(guarded)], {
    clock,
    onStatement: (statement) => void statements.push(statement),
  });
  const { db } = running.platform.database;
  await sql`insert into alpha.shelf (name) values ('một')`.execute(db);
  await sql`insert into alpha.book (shelf_id, title, rank) values (1, 'of all', 0)`.execute(db);
});

const server = () => running.platform.database.server;
type Titles = Readonly<Record<string, readonly { readonly title: string }[]>>;

/** Somebody with a book that nobody else sees. */
async function reader(login: string, may: Parameters<typeof account>[2] = []) {
  const signedIn = await account(running, login, may);
  await sql`insert into alpha.book (shelf_id, title, rank, keeper) values (1, ${login}, 0, ${signedIn.id})`.execute(
    running.platform.database.db,
  );
  return signedIn;
}

/** How often somebody was refused, as the audit knows it. */
async function refusalsOf(accountId: number): Promise<number> {
  const rows = await server()
    .selectFrom('server.audit')
    .select('id')
    .where('accountId', '=', accountId)
    .where('outcome', '=', 'NotAllowed')
    .execute();
  return rows.length;
}

/** What an answer has of a list; null where it is refused. */
const titles = ({ data }: Answer<Titles>, field = 'booksOn') =>
  data?.[field]?.map(({ title }) => title) ?? null;

/** Asks until the document is known with this viewer: one statement, and none for the session. */
async function asKnown(ask: ReturnType<typeof graphqlOver>, query: string): Promise<Answer<Titles>> {
  await ask<Titles>(query);
  await ask<Titles>(query);
  statements = [];
  const answer = await ask<Titles>(query);
  expect(statements).toEqual([expect.stringMatching(/alpha.*server\.session/s)]);
  return answer;
}

const BOOKS = '{ booksOn(shelf: 1) { title } }';

describe('with the very next request, though the query is known,', () => {
  it('a permission is gone that was taken away, and there once it is given, with one refusal on record for each', async () => {
    const clerk = await account(running, 'clerk', [alpha.permissions.addBook]);
    const grant = { accountId: clerk.id, permission: alpha.permissions.addBook.name, agencyId: null };
    for (const round of ROUNDS) {
      expect(titles(await asKnown(clerk.ask, '{ stock { title } }'), 'stock')).toContain('of all');
      await server().deleteFrom('server.accountGrant').where('accountId', '=', clerk.id).execute();
      const { data, errors } = await clerk.ask('{ stock { title } }');
      expect([data, errors[0]?.extensions?.code]).toEqual([null, 'NotAllowed']);
      // Nobody waits for the record of it, which is no statement of the next round.
      await expect.poll(() => refusalsOf(clerk.id)).toBe(round);
      await server().insertInto('server.accountGrant').values(grant).execute();
      expect(titles(await clerk.ask<Titles>('{ stock { title } }'), 'stock')).toContain('of all');
    }
  });

  it('who signed out is nobody, on every device', async () => {
    for (const round of ROUNDS) {
      const { ask } = await reader(`leaves ${round}`);
      expect(titles(await asKnown(ask, BOOKS))).toEqual(['of all', `leaves ${round}`]);
      await ask('mutation { signOut { __typename } }');
      expect(titles(await ask<Titles>(BOOKS))).toEqual(['of all']);
    }
  });

  it('whose session is taken away is nobody', async () => {
    for (const round of ROUNDS) {
      const { id, ask } = await reader(`is sent away ${round}`);
      expect(titles(await asKnown(ask, BOOKS))).toEqual(['of all', `is sent away ${round}`]);
      await server().deleteFrom('server.session').where('accountId', '=', id).execute();
      expect(titles(await ask<Titles>(BOOKS))).toEqual(['of all']);
    }
  });

  it('whose session is over by the clock is nobody', async () => {
    const { ask } = await reader('stays');
    clock.set('2026-11-23T19:59:59.999+07:00');
    expect(titles(await asKnown(ask, BOOKS))).toEqual(['of all', 'stays']);
    clock.set('2026-11-23T20:00+07:00');
    expect(titles(await ask<Titles>(BOOKS))).toEqual(['of all']);
    clock.set(MORNING);
  });

  it('an account has its new name', async () => {
    const { id, ask } = await account(running, 'named');
    const query = '{ viewer { name } booksOn(shelf: 1) { title } }';
    for (const round of ROUNDS) {
      for (const _time of [1, 2]) await ask(query);
      await server()
        .updateTable('server.account')
        .set({ name: `name ${round}` })
        .where('id', '=', id)
        .execute();
      expect((await ask(query)).data).toMatchObject({ viewer: { name: `name ${round}` } });
    }
  });

  it('an account stands for another person', async () => {
    const { id, ask } = await account(running, 'person');
    const { db } = running.platform.database;
    const { rows: persons } = await sql<{ id: number }>`
      insert into people.person (full_name, birth_date) select 'Người ' || n, '1990-01-01' from generate_series(1, 3) n
      returning id`.execute(db);
    await sql`insert into alpha.book (shelf_id, title, rank)
      select 2, 'of ' || id, id from people.person`.execute(db);
    for (const { id: personId } of persons) {
      await server().updateTable('server.account').set({ personId }).where('id', '=', id).execute();
      expect(titles(await ask<Titles>('{ mine { title } }'), 'mine')).toEqual([`of ${personId}`]);
      expect(titles(await asKnown(ask, '{ mine { title } }'), 'mine')).toEqual([`of ${personId}`]);
    }
  });

  it('an account that is gone is nobody', async () => {
    const { id, ask } = await reader('is gone');
    expect(titles(await asKnown(ask, BOOKS))).toEqual(['of all', 'is gone']);
    await server().deleteFrom('server.session').where('accountId', '=', id).execute();
    await server().deleteFrom('server.account').where('id', '=', id).execute();
    expect(titles(await ask<Titles>(BOOKS))).toEqual(['of all']);
  });
});

describe('a known query', () => {
  it('never shows one viewer what another sees, however many ask at once', async () => {
    const [one, other] = [await reader('one'), await reader('other')];
    const nobody = graphqlOver(running.url);
    const query = '{ booksOn(shelf: 1) { title } books(first: 100) { totalCount edges { node { title } } } }';
    const asked = Array.from({ length: 60 }, async (_, at) => {
      const [name, ask] =
        at % 3 === 0
          ? (['one', one.ask] as const)
          : at % 3 === 1
            ? (['other', other.ask] as const)
            : [null, nobody];
      const seen = titles(await ask<Titles>(query)) ?? [];
      return [name, seen.filter((title) => title === 'one' || title === 'other')];
    });
    for (const [name, seen] of await Promise.all(asked)) expect(seen).toEqual(name === null ? [] : [name]);
  });

  it('is asked by nobody with a token that no session has, as without one', async () => {
    const nobody = graphqlOver(running.url);
    const stranger = graphqlOver(running.url, 'x'.repeat(43));
    for (const _round of ROUNDS) {
      expect(titles(await nobody<Titles>(BOOKS))).toEqual(['of all']);
      expect(await stranger(BOOKS)).toEqual(await nobody(BOOKS));
    }
  });
});
