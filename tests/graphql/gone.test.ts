import { beforeAll, describe, expect, it } from 'vitest';
import { Abandoned } from '../../server/data/abandoned.ts';
import type { SchemaPart } from '../../server/kit/index.ts';
import type { Running } from '../../server/start/start.ts';
import { account } from '../kit/account.ts';
import { adding } from '../kit/adding.ts';
import { alpha, Book, library } from '../kit/library.ts';
import { database } from '../kit/serve.ts';
import { graphqlOver, subscribeOver } from '../support/client.ts';
import { pollUntil } from '../support/poll-until.ts';
import { lockTable } from './lock-table.ts';
import { postOperation } from './post-operation.ts';

const BOOKS = '{ booksOn(shelf: 1) { title } }';
/** More rows than what shares a connection with others. */
const ALL_BOOKS = '{ books(first: 100) { edges { node { title } } } }';
const CONNECTIONS = 2;
const HASTY = 'select title from alpha.book';

/** A subscription that reads a row for each event. */
const arrivals: SchemaPart = (build) =>
  build.subscriptionField('bookArrived', (t) =>
    t.field({
      type: Book,
      nullable: true,
      description: 'The first book.',
      authScopes: { public: true },
      subscribe: async function* () {
        yield true;
      },
      resolve: (_event, _args, ctx, info) =>
        ctx.read(Book, info, { refine: (query) => query.orderBy('t.id') }),
    }),
  );

const { serve, databaseUrl } = database();
const sent: string[] = [];
let hasty = new AbortController();
let running: Running;

beforeAll(async () => {
  running = await serve([library([...adding, arrivals])], {
    environment: { databaseConnections: CONNECTIONS },
    onStatement: (statement) => {
      sent.push(statement);
      // Behind whoever sends it, and before anything else is looked at.
      if (statement === HASTY) queueMicrotask(() => hasty.abort());
    },
  });
});

const ask = (query: string) => graphqlOver(running.url)(query);
const answers = async () => expect((await ask(BOOKS)).errors).toEqual([]);
/** The server has seen everything that happened on its sockets before. */
const noticed = () => fetch(`${running.url}/health/live`);

describe('a statement is cancelled in PostgreSQL', () => {
  it('when the socket of its HTTP request is destroyed, again and again on the same connections', async () => {
    for (const _round of [1, 2, 3, 4]) {
      await using table = await lockTable(databaseUrl(), 'alpha.book');
      const requests = Array.from({ length: CONNECTIONS }, () => postOperation(running.url, BOOKS));
      await table.waited(CONNECTIONS);
      for (const request of requests) request.destroy();
      await table.waited(0);
      await table.release();
      await Promise.all([answers(), answers(), answers()]);
    }
  });

  it('when a client completes its query over a websocket, whose other operations go on', async () => {
    await using table = await lockTable(databaseUrl(), 'alpha.book');
    const socket = subscribeOver(running.url);
    const left = socket.subscribe(BOOKS);
    const next = left.next();
    await table.waited(1);
    await left.return?.();
    await table.waited(0);
    expect(await next).toEqual({ done: true, value: undefined });
    const other = socket.subscribe('{ shelves { name } }');
    expect((await other.next()).value).toEqual({ data: { shelves: [] } });
    await socket.close();
  });

  it('when the websocket of its query is closed', async () => {
    await using table = await lockTable(databaseUrl(), 'alpha.book');
    const socket = subscribeOver(running.url);
    const next = socket.subscribe(BOOKS).next();
    await table.waited(1);
    await socket.close();
    await table.waited(0);
    await next;
    await table.release();
    await answers();
  });

  it('when whoever follows leaves in the middle of an event', async () => {
    await using table = await lockTable(databaseUrl(), 'alpha.book');
    const socket = subscribeOver(running.url);
    const following = socket.subscribe('subscription { bookArrived { title } }');
    const next = following.next();
    await table.waited(1);
    await following.return?.();
    await table.waited(0);
    expect(await next).toEqual({ done: true, value: undefined });
    await socket.close();
  });
});

describe('a statement that waits', () => {
  it('for the end of the turn is not sent when its client has gone', async () => {
    const { small } = running.platform.database;
    await using table = await lockTable(databaseUrl(), 'alpha.book');
    for (const _round of [1, 2, 3]) {
      hasty = new AbortController();
      await expect(small.read(HASTY, [], hasty.signal)).rejects.toBeInstanceOf(Abandoned);
    }
    await table.waited(0);
  });

  it('for a connection is not sent when its client has gone', async () => {
    await using table = await lockTable(databaseUrl(), 'alpha.book');
    const holding = Array.from({ length: CONNECTIONS }, () => postOperation(running.url, ALL_BOOKS));
    await table.waited(CONNECTIONS);
    const waiting = postOperation(
      running.url,
      '{ books(first: 77) { edges { node { title shelf { name } } } } }',
    );
    await pollUntil(async () => running.platform.database.pool.waitingCount === 1);
    waiting.destroy();
    await noticed();
    for (const request of holding) request.destroy();
    await table.waited(0);
    await table.release();
    await answers();
    expect(sent.filter((statement) => statement.includes('limit 78'))).toEqual([]);
  });
});

describe('an act that has begun', () => {
  it('ends, though its client has gone', async () => {
    const { token } = await account(running, 'reader', [alpha.permissions.addBook]);
    await using table = await lockTable(databaseUrl(), 'alpha.book');
    const request = postOperation(running.url, 'mutation { addBook(title: "Số đỏ") { __typename } }', {
      token,
    });
    await table.waited(1);
    request.destroy();
    await noticed();
    await table.waited(1);
    await table.release();
    await pollUntil(async () => {
      const { data } = await graphqlOver(running.url)<{ booksOn: { title: string }[] }>(BOOKS);
      return data?.booksOn.some(({ title }) => title === 'Số đỏ');
    });
    expect((await ask(BOOKS)).data).toMatchObject({ booksOn: [{ title: 'Số đỏ' }] });
  });
});
