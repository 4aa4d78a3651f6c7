import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Running } from '../../server/start/start.ts';
import { account } from '../kit/account.ts';
import { ADD_BOOK, type AddBook, adding } from '../kit/adding.ts';
import { alpha, library } from '../kit/library.ts';
import { database, only } from '../kit/serve.ts';
import { postBody } from './post-body.ts';

type Members = Readonly<Record<string, unknown>>;

const { serve } = database();
let running: Running;
let clerk: Awaited<ReturnType<typeof account>>;
let texts = 0;

beforeAll(async () => {
  running = await serve([library(adding)]);
  clerk = await account(running, 'clerk', [alpha.permissions.addBook]);
  await sql`insert into alpha.shelf (name) values ('một')`.execute(running.platform.database.db);
});

/** Of the form that tokens have. */
const NOBODYS = `Bearer ${'x'.repeat(43)}`;

/** The same document to GraphQL, and another to a server that knows documents by their text. */
function unheard(): string {
  texts += 1;
  return `${ADD_BOOK} # ${texts}`;
}

/** All that a client sees of an answer; the id of the request is given, so that no two differ in it. */
function post(query: string, variables: Members, headers: Readonly<Record<string, string>> = {}) {
  return postBody(running.url, JSON.stringify({ query, variables }), {
    'x-request-id': 'the-same-id',
    authorization: `Bearer ${clerk.token}`,
    ...headers,
  });
}

/** A document that was carried out before. */
async function known(): Promise<string> {
  const query = unheard();
  await post(query, { title: 'Số đỏ' });
  return query;
}

async function counted(table: string, title: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from ${sql.table(table)} as t where to_jsonb(t)::text like ${`%${title}%`}`.execute(
    running.platform.database.db,
  );
  return only(rows).count;
}

describe('a mutation whose document is known', () => {
  it.each<[string, Members, Readonly<Record<string, string>>, number]>([
    ['refuses by a rule of the module', { title: 'refused' }, {}, 200],
    ['refuses what the act finds forbidden', { title: 'forbidden' }, {}, 200],
    ['breaks', { title: 'broken' }, {}, 200],
    ['gets no title', {}, {}, 200],
    ['gets a number for a title', { title: 7 }, {}, 200],
    ['gets an empty title', { title: '' }, {}, 200],
    ['gets a title beyond its length', { title: 'x'.repeat(51) }, {}, 200],
    ['comes from nobody', { title: 'refused' }, { authorization: '' }, 200],
    ['comes with what is no token', { title: 'refused' }, { authorization: 'Bearer nobody' }, 200],
    ['comes with a token that nobody has', { title: 'refused' }, { authorization: NOBODYS }, 200],
    [
      'is to be answered as a response of GraphQL',
      { title: 'refused' },
      { accept: 'application/graphql-response+json' },
      200,
    ],
    [
      'breaks, to be answered as a response',
      { title: 'broken' },
      { accept: 'application/graphql-response+json' },
      200,
    ],
    ['gets no title, to be answered as a response', {}, { accept: 'application/graphql-response+json' }, 200],
    ['is to be answered as a page', { title: 'refused' }, { accept: 'text/html' }, 406],
  ])(
    'that %s has the bytes and the status of the first answer',
    async (_what, variables, headers, status) => {
      const first = await post(unheard(), variables, headers);
      const again = await post(await known(), variables, headers);
      expect(again).toEqual(first);
      expect(first.status).toBe(status);
    },
  );

  it('is done once: its row, its event, its job and its audit entry', async () => {
    const query = await known();
    const title = `một lần ${randomUUID()}`;
    expect(JSON.parse((await post(query, { title })).body)).toEqual({
      data: { addBook: { __typename: 'Book', id: expect.any(String), title } },
    });
    expect([await counted('alpha.book', title), await counted('server.event', title)]).toEqual([1, 1]);
    expect(await counted('server.audit', 'the-same-id')).toBeGreaterThan(0);
  });

  it('that breaks leaves nothing, and is not begun again by who tells of it', async () => {
    const query = await known();
    const [books, events] = [await counted('alpha.book', 'broken'), await counted('server.event', 'broken')];
    const { rows } = await sql<{
      next: number;
    }>`select nextval('alpha.book_id_seq')::integer as next`.execute(running.platform.database.db);
    await post(query, { title: 'broken' });
    const after = await sql<{ next: number }>`select nextval('alpha.book_id_seq')::integer as next`.execute(
      running.platform.database.db,
    );
    expect([await counted('alpha.book', 'broken'), await counted('server.event', 'broken')]).toEqual([
      books,
      events,
    ]);
    // One number for the book that was not kept, and one for the look.
    expect(only(after.rows).next - only(rows).next).toBe(2);
  });

  it('is answered as before under its key, and refused with other words under it', async () => {
    const query = await known();
    const key = randomUUID();
    const first = await post(query, { title: 'Vang bóng một thời', key });
    expect(await post(query, { title: 'Vang bóng một thời', key })).toEqual(first);
    const { data }: { data: AddBook } = JSON.parse((await post(query, { title: 'Tắt đèn', key })).body);
    expect(data.addBook.__typename).toBe('IdempotencyKeyReused');
    expect(await counted('alpha.book', 'Vang bóng một thời')).toBe(1);
  });

  it('is refused with the very next request when the right is taken away, and done once it is given', async () => {
    const query = await known();
    const grants = running.platform.database.server;
    const grant = { accountId: clerk.id, permission: alpha.permissions.addBook.name, agencyId: null };
    const answered = async (): Promise<unknown> => {
      const { data }: { data: AddBook } = JSON.parse((await post(query, { title: 'Số đỏ' })).body);
      return data.addBook.__typename;
    };
    for (const _round of [1, 2, 3]) {
      expect(await answered()).toBe('Book');
      await grants.deleteFrom('server.accountGrant').where('accountId', '=', clerk.id).execute();
      expect(await answered()).toBe('NotAllowed');
      await grants.insertInto('server.accountGrant').values(grant).execute();
    }
    expect(await answered()).toBe('Book');
  });

  it('is done for nobody with the very next request when the session is taken away', async () => {
    const query = await known();
    const leaver = await account(running, 'is sent away', [alpha.permissions.addBook]);
    const headers = { authorization: `Bearer ${leaver.token}` };
    for (const _time of [1, 2]) await post(query, { title: 'Số đỏ' }, headers);
    const { server } = running.platform.database;
    await server.deleteFrom('server.session').where('accountId', '=', leaver.id).execute();
    const title = `nobody's ${randomUUID()}`;
    const { data }: { data: AddBook } = JSON.parse((await post(query, { title }, headers)).body);
    expect(data.addBook.__typename).toBe('NotSignedIn');
    expect(await counted('alpha.book', title)).toBe(0);
  });

  it('answers somebody who was never seen as it answers whoever comes again', async () => {
    const may = [alpha.permissions.addBook];
    const [title, query] = ['refused', await known()];
    const seldom = await account(running, 'comes the first time', may);
    const first = await post(query, { title }, { authorization: `Bearer ${seldom.token}` });
    expect(await post(query, { title })).toEqual(first);
    const without = await account(running, 'comes the first time, and may not');
    const refusal = await post(query, { title }, { authorization: `Bearer ${without.token}` });
    expect(JSON.parse(refusal.body)).toMatchObject({ data: { addBook: { __typename: 'NotAllowed' } } });
  });

  it('is counted once, as a mutation', async () => {
    const query = await known();
    const count = async (): Promise<number> => {
      const text = await (await fetch(`${running.url}/metrics`)).text();
      const line =
        /^motcua_graphql_operation_seconds_count\{(?=.*kind="mutation")(?=.*outcome="answered").*\} (\d+)$/m;
      return Number(line.exec(text)?.[1]);
    };
    const before = await count();
    for (const _time of [1, 2, 3]) await post(query, { title: 'Số đỏ' });
    expect(await count()).toBe(before + 3);
  });
});
