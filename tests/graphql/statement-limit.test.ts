import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { implement } from '../../server/kit/index.ts';
import type { Running } from '../../server/start/start.ts';
import { account } from '../kit/account.ts';
import { ADD_BOOK, adding } from '../kit/adding.ts';
import { alpha, book, note, reading, shelf } from '../kit/library.ts';
import { database } from '../kit/serve.ts';
import { graphqlOver } from '../support/client.ts';
import { pollUntil } from '../support/poll-until.ts';
import { lockTable } from './lock-table.ts';
import { overBoth } from './over-both.ts';

const BOOKS = '{ booksOn(shelf: 1) { title } }';
const words = expect.stringMatching(/\S/);
const { serve, databaseUrl } = database();
const limitsOfJobs: unknown[] = [];
let running: Running;
/** Over the same database, for statements that run beyond its limit. */
let hasty: Running;

/** The library, whose job tells what limit it works under. */
const telling = implement(alpha, {
  schema: [shelf, book, note, reading, ...adding],
  jobs: {
    bind: async (_payload, { db }) => {
      const { rows } = await sql`show statement_timeout`.execute(db);
      limitsOfJobs.push(...rows);
    },
  },
});

beforeAll(async () => {
  running = await serve([telling]);
  hasty = await serve([telling], {
    halves: { web: true, work: true },
    environment: { statementLimit: 1_000, databaseConnections: 2 },
  });
});

const timedOut = (field: string) => ({
  data: null,
  errors: [
    {
      message: words,
      path: [field],
      locations: expect.anything(),
      extensions: { code: 'StatementTimeout', vi: words, en: words, requestId: words },
    },
  ],
});

describe('a statement beyond the limit', () => {
  it('is cancelled in PostgreSQL and answered with a typed fault, over HTTP and websocket', async () => {
    await using table = await lockTable(databaseUrl(), 'alpha.book');
    const refused = timedOut('booksOn');
    expect(await overBoth({ url: hasty.url }, BOOKS)).toEqual({ http: refused, websocket: refused });
    await table.waited(0);
  });

  it('of an act changes nothing, and the act can be repeated under its key', async () => {
    const { token } = await account(running, 'reader', [alpha.permissions.addBook]);
    const add = ({ url }: Running) =>
      graphqlOver(url, token)(ADD_BOOK, { title: 'Số đỏ', key: 'intention-1' });
    await using table = await lockTable(databaseUrl(), 'alpha.book');
    expect(await add(hasty)).toEqual(timedOut('addBook'));
    await table.release();
    const books = () => graphqlOver(running.url)(BOOKS);
    expect((await books()).data).toEqual({ booksOn: [] });
    expect((await add(running)).data).toMatchObject({ addBook: { __typename: 'Book' } });
    expect((await books()).data).toEqual({ booksOn: [{ title: 'Số đỏ' }] });
  });

  it('is no matter of the jobs in the same process, which nobody waits for', async () => {
    await pollUntil(async () => limitsOfJobs.length > 0);
    expect(limitsOfJobs).toEqual([{ statementTimeout: '30s' }]);
  });
});
