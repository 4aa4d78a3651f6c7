import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { defineContract, extend, implement, many } from '../../server/kit/index.ts';
import type { Running } from '../../server/start/start.ts';
import { account } from '../kit/account.ts';
import { alpha, Book, library, Shelf } from '../kit/library.ts';
import { database } from '../kit/serve.ts';
import { switcher } from '../kit/switcher.ts';
import { graphqlOver } from '../support/client.ts';
import { pollUntil } from '../support/poll-until.ts';
import { lockTable } from './lock-table.ts';
import { postBody } from './post-body.ts';
import { postOperation } from './post-operation.ts';

/** Another module's list on a shelf, which leaves with it. */
const beta = implement(defineContract({ id: 'beta', title: 'Kho' }), {
  requires: [alpha],
  schema: [
    extend(Shelf, {
      relations: { stock: many(Book, { id: 'shelfId' }, 'The stock.', { oldest: 'id', first: 5 }) },
    }),
  ],
});

const BOOKS = '{ booksOn(shelf: 1) { title } }';
const words = expect.stringMatching(/\S/);
const { serve, databaseUrl } = database();
let running: Running;
/** Over the same database, for statements that run beyond its limit. */
let hasty: Running;
let reader: Awaited<ReturnType<typeof account>>;
let statements: string[] = [];

beforeAll(async () => {
  const onStatement = (statement: string) => void statements.push(statement);
  running = await serve([library(), beta], { environment: { databaseConnections: 2 }, onStatement });
  hasty = await serve([library(), beta], {
    environment: { statementLimit: 1_000, databaseConnections: 2 },
    onStatement,
  });
  reader = await account(running, 'reader');
  const { db } = running.platform.database;
  await sql`insert into alpha.shelf (name) values ('một')`.execute(db);
  await sql`insert into alpha.book (shelf_id, title) values (1, 'Số đỏ')`.execute(db);
});

beforeEach(async () => {
  for (const _time of [1, 2]) {
    await graphqlOver(running.url)(BOOKS);
    await reader.ask(BOOKS);
  }
});

const aboutBooks = () =>
  statements.filter((statement) => statement.includes('alpha.book') || statement.includes('"book"'));

describe('the statement of a known query', () => {
  it.each([
    ['somebody', true],
    ['nobody', false],
  ])('is cancelled when its client, %s, hangs up', async (_who, known) => {
    for (const _round of [1, 2, 3]) {
      await using table = await lockTable(databaseUrl(), 'alpha.book');
      statements = [];
      const request = postOperation(running.url, BOOKS, known ? { token: reader.token } : {});
      await table.waited(1);
      request.destroy();
      await table.waited(0);
      await table.release();
      expect((await reader.ask(BOOKS)).data).toEqual({ booksOn: [{ title: 'Số đỏ' }] });
      // The one that was cancelled and the one behind it: nothing was asked again for nobody.
      expect(aboutBooks()).toHaveLength(2);
    }
  });

  it.each([
    ['somebody', true],
    ['nobody', false],
  ])('is asked once where it runs beyond the limit, for %s', async (_who, known) => {
    const ask = graphqlOver(hasty.url, known ? reader.token : undefined);
    /** On a busy machine what need not wait may run into so short a limit all the same. */
    const inTime = () =>
      pollUntil(async () => {
        const { data, errors } = await ask(BOOKS);
        return errors[0]?.extensions?.code !== 'StatementTimeout' && { data, errors };
      });
    const answer = { data: { booksOn: [{ title: 'Số đỏ' }] }, errors: [] };
    for (const _time of [1, 2]) expect(await inTime()).toEqual(answer);
    await using table = await lockTable(databaseUrl(), 'alpha.book');
    statements = [];
    const { data, errors } = await ask(BOOKS);
    expect({ data, errors }).toEqual({
      data: null,
      errors: [
        {
          message: words,
          path: ['booksOn'],
          locations: [{ line: 1, column: 3 }],
          extensions: { code: 'StatementTimeout', vi: words, en: words, requestId: words },
        },
      ],
    });
    expect(aboutBooks()).toHaveLength(1);
    await table.waited(0);
    await table.release();
    expect(await inTime()).toEqual(answer);
  });
});

describe('a field of a module', () => {
  const STOCK = '{ shelves { name stock { title } } }';
  const set = (enabled: boolean) => switcher(running, reader.id)('beta', enabled);

  it('leaves a known document with the module, and comes back with it', async () => {
    for (const _round of [1, 2, 3]) {
      for (const _time of [1, 2, 3]) {
        expect((await reader.ask(STOCK)).data).toEqual({
          shelves: [{ name: 'một', stock: [{ title: 'Số đỏ' }] }],
        });
      }
      await set(false);
      for (const _time of [1, 2]) {
        const { data, errors } = await reader.ask(STOCK);
        expect([data, errors.map(({ extensions }) => extensions?.code)]).toEqual([null, ['MODULE_DISABLED']]);
        expect((await reader.ask(BOOKS)).data).toEqual({ booksOn: [{ title: 'Số đỏ' }] });
      }
      await set(true);
    }
  });
});

describe('the answer to a known query', () => {
  it('bears the id of its request, the one that was given or one of its own', async () => {
    const body = JSON.stringify({ query: BOOKS });
    const given = await postBody(running.url, body, { 'x-request-id': 'my-own-id-1' });
    expect(given.requestId).toBe('my-own-id-1');
    const ids = await Promise.all([1, 2, 3].map(async () => (await postBody(running.url, body)).requestId));
    expect(new Set(ids).size).toBe(3);
  });

  it('is counted once, like any other', async () => {
    const counted = async (): Promise<number> => {
      const text = await (await fetch(`${running.url}/metrics`)).text();
      const line =
        /^motcua_graphql_operation_seconds_count\{(?=.*kind="query")(?=.*outcome="answered").*\} (\d+)$/m;
      return Number(line.exec(text)?.[1]);
    };
    const before = await counted();
    await reader.ask('{ booksOn(shelf: 1) { rank } }');
    for (const _time of [1, 2, 3]) await reader.ask(BOOKS);
    expect(await counted()).toBe(before + 4);
  });
});
