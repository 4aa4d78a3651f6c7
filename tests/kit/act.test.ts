import { hash } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { canonical } from '../../server/context/canonical.ts';
import type { Running } from '../../server/start/start.ts';
import { graphqlOver } from '../support/client.ts';
import { account } from './account.ts';
import { ADD_BOOK, type AddBook, adding, meanwhile } from './adding.ts';
import { alpha, library } from './library.ts';
import { database, only } from './serve.ts';

let running: Running;
let reader: Awaited<ReturnType<typeof account>>;
let other: Awaited<ReturnType<typeof account>>;
let guest: Awaited<ReturnType<typeof account>>;

const { serve, owner } = database();

beforeAll(async () => {
  running = await serve([library(adding)]);
  reader = await account(running, 'reader', [alpha.permissions.addBook]);
  other = await account(running, 'other', [alpha.permissions.addBook]);
  guest = await account(running, 'guest');
});
beforeEach(async () => {
  await sql`truncate alpha.book, server.event, server.outbox, server.idempotency`.execute(owner());
  audited = (await counts()).audit;
});

let audited = 0;
async function counts() {
  const { rows } = await sql<Record<'books' | 'events' | 'outbox' | 'keys' | 'audit', number>>`select
    (select count(*)::int from alpha.book) as books, (select count(*)::int from server.event) as events,
    (select count(*)::int from server.outbox) as outbox, (select count(*)::int from server.idempotency) as keys,
    (select count(*)::int from server.audit where outcome = 'done') as audit`.execute(
    running.platform.database.db,
  );
  return only(rows);
}
const traces = async () => {
  const now = await counts();
  return { ...now, audit: now.audit - audited };
};
const NOTHING = { books: 0, events: 0, outbox: 0, keys: 0, audit: 0 };
const ONE = { books: 1, events: 1, outbox: 1, keys: 1, audit: 1 };

const add = async (title: string, key: string | null, by: Pick<typeof reader, 'ask'> = reader) => {
  const { data, errors } = await by.ask<AddBook>(ADD_BOOK, { title, key });
  return data?.addBook ?? { __typename: String(errors[0]?.extensions?.code) };
};

describe('an act', () => {
  it('has one effect and one answer for the same key and arguments, twenty times at once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => add('Số đỏ', 'key-of-one-book')));
    expect(answers[0]).toMatchObject({ __typename: 'Book', title: 'Số đỏ' });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await traces()).toEqual(ONE);
  });

  it('refuses the key with other arguments, and does nothing', async () => {
    await add('Số đỏ', 'key-of-one-book');
    expect(await add('Chí Phèo', 'key-of-one-book')).toMatchObject({ __typename: 'IdempotencyKeyReused' });
    expect(await traces()).toEqual(ONE);
  });

  it('answers what was done under the key meanwhile, and not that it is refused for it', async () => {
    const done = await add('Số đỏ', null);
    const args = { title: 'overtaken', idempotencyKey: 'key-of-one-book' };
    meanwhile.happens = () =>
      running.platform.database.server
        .insertInto('server.idempotency')
        .values({
          accountId: reader.id,
          key: args.idempotencyKey,
          operation: 'addBook',
          argumentsHash: hash('sha256', canonical(args), 'buffer'),
          resultId: Number(done.id),
        })
        .execute();
    expect(await add(args.title, args.idempotencyKey)).toEqual(done);
    expect(await traces()).toMatchObject({ books: 1, keys: 1 });
    meanwhile.happens = async () => undefined;
    expect(await add('overtaken', 'key-of-another')).toMatchObject({ __typename: 'ShelfFull' });
  });

  it('is refused without waiting for others who ask the same', async () => {
    const ended = Promise.withResolvers<void>();
    const others: Promise<unknown>[] = [];
    meanwhile.happens = async () => {
      const other = owner()
        .transaction()
        .execute(async (trx) => {
          await sql`select pg_advisory_xact_lock(hashtextextended('key-of-one-book', ${reader.id}))`.execute(
            trx,
          );
          await ended.promise;
        });
      others.push(other);
    };
    expect(await add('overtaken', 'key-of-one-book')).toMatchObject({ __typename: 'ShelfFull' });
    ended.resolve();
    await Promise.all(others);
    expect(await traces()).toEqual(NOTHING);
  });

  it('gives each account its own keys', async () => {
    const first = await add('Số đỏ', 'key-of-one-book');
    const second = await add('Chí Phèo', 'key-of-one-book', other);
    expect(second).toMatchObject({ __typename: 'Book', title: 'Chí Phèo' });
    expect(second.id).not.toBe(first.id);
    expect(await traces()).toMatchObject({ books: 2, keys: 2, audit: 2 });
  });

  it('has an effect each time where no key is given', async () => {
    await add('Số đỏ', null);
    await add('Số đỏ', null);
    expect(await traces()).toEqual({ books: 2, events: 2, outbox: 2, keys: 0, audit: 2 });
  });

  it.each([
    ['refusal', 'refused', 'ShelfFull'],
    ['fault', 'broken', 'INTERNAL_SERVER_ERROR'],
  ])('leaves nothing behind after a %s inside, and does not burn the key', async (_kind, title, typename) => {
    expect(await add(title, 'key-of-one-book')).toMatchObject({ __typename: typename });
    expect(await traces()).toEqual(NOTHING);
    expect(await add('Số đỏ', 'key-of-one-book')).toMatchObject({ __typename: 'Book' });
    expect(await traces()).toEqual(ONE);
  });

  it('answers a refusal as a member of its union, with its words and what it exposes', async () => {
    expect(await add('refused', null)).toEqual({
      __typename: 'ShelfFull',
      vi: 'Kệ trên đã đầy.',
      en: 'The shelf trên is full.',
      shelf: 'trên',
    });
    expect(await add('   ', null)).toMatchObject({ __typename: 'InvalidInput', field: 'title' });
    for (const key of ['short', 'key-of-\u0000-book'])
      expect(await add('Số đỏ', key)).toMatchObject({ __typename: 'InvalidInput', field: 'idempotencyKey' });
    expect(await add('forbidden', null)).toMatchObject({ __typename: 'NotAllowed' });
  });

  it('answers a missing permission and a missing sign-in as members of its union, before it does anything', async () => {
    expect(await add('Số đỏ', null, guest)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await add('Số đỏ', null, { ask: graphqlOver(running.url) })).toMatchObject({
      __typename: 'NotSignedIn',
    });
    const unknown = { ask: graphqlOver(running.url, 'x'.repeat(43)) };
    expect(await add('Số đỏ', null, unknown)).toMatchObject({ __typename: 'NotSignedIn' });
    expect(await traces()).toEqual(NOTHING);
  });

  it('writes who did what to what, under the id of the request', async () => {
    const response = await fetch(`${running.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${reader.token}`,
        'x-request-id': 'request-to-be-audited',
      },
      body: JSON.stringify({ query: ADD_BOOK, variables: { title: 'Số đỏ' } }),
    });
    expect(response.status).toBe(200);
    const { server } = running.platform.database;
    const rows = await server
      .selectFrom('server.audit')
      .selectAll()
      .where('requestId', '=', 'request-to-be-audited')
      .execute();
    const [book] = (await sql<{ id: number }>`select id from alpha.book`.execute(server)).rows;
    expect(only(rows)).toMatchObject({ accountId: reader.id, act: 'addBook', subject: String(book?.id) });
  });

  it.each([
    ['updated', 'update server.audit set act = act'],
    ['deleted', 'delete from server.audit'],
    ['truncated', 'truncate server.audit'],
  ])('leaves an audit row that cannot be %s, not even by the owner', async (_how, statement) => {
    await add('Số đỏ', null);
    await expect(sql.raw(statement).execute(owner())).rejects.toThrow('never changed');
    expect((await traces()).audit).toBe(1);
  });
});
