import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '../../server/data/database.ts';
import { openLog } from '../../server/observe/log.ts';
import { type Alone, serveAlone } from '../kit/alone.ts';
import { createLibrary } from '../kit/library.ts';
import { until } from '../kit/until.ts';
import { graphqlOver } from '../support/client.ts';
import { cloneUrl } from '../support/database.ts';
import { lockTable } from './lock-table.ts';
import { postOperation } from './post-operation.ts';

const BOOKS = '{ booksOn(shelf: 1) { title } }';
const WARN = 40;
let server: Alone;
let databaseUrl = '';
const endings: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  const { url, drop } = await cloneUrl();
  databaseUrl = url;
  endings.push(drop);
  const database = openDatabase({ url, connections: 2, log: openLog('silent') });
  await createLibrary(database.db);
  await database.close();
  server = await serveAlone({ DATABASE_URL: url, LOG_LEVEL: 'info' });
  endings.unshift(server.stop);
});
afterAll(async () => {
  for (const end of endings) await end();
});

const entries = (id: string) => server.log.filter(({ requestId }) => requestId === id);

it('a statement is cancelled after two seconds by default, and a warning names its request', async () => {
  await using _table = await lockTable(databaseUrl, 'alpha.book');
  const begun = performance.now();
  const { errors } = await graphqlOver(server.url)(BOOKS);
  expect(performance.now() - begun).toBeGreaterThan(1_900);
  expect(errors).toMatchObject([{ extensions: { code: 'StatementTimeout' } }]);
  const id = String(errors[0]?.extensions?.requestId);
  await until(() => entries(id).length > 0);
  expect(entries(id)).toMatchObject([{ level: WARN, msg: expect.stringContaining('StatementTimeout') }]);
});

it('a request that was abandoned leaves no fault in the log', async () => {
  await using table = await lockTable(databaseUrl, 'alpha.book');
  const request = postOperation(server.url, BOOKS, { id: 'abandoned-by-client' });
  await table.waited(1);
  request.destroy();
  await table.waited(0);
  // The log has an order: what the abandoned one had to say would stand before this fault.
  const { errors } = await graphqlOver(server.url)('{ fail(as: "broken") }');
  const id = String(errors[0]?.extensions?.requestId);
  await until(() => entries(id).length > 0);
  expect(server.log.filter(({ level }) => Number(level) >= WARN)).toMatchObject([
    { msg: 'fault in the graph: StatementTimeout' },
    { requestId: id },
  ]);
});
