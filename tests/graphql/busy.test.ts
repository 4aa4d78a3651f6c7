import { expect, it } from 'vitest';
import { library } from '../kit/library.ts';
import { database } from '../kit/serve.ts';
import { lockTable } from './lock-table.ts';
import { postOperation } from './post-operation.ts';

/** More rows than what shares a connection with others. */
const BOOKS = '{ books(first: 100) { edges { node { title } } } }';
const CONNECTIONS = 2;
const { serve, databaseUrl } = database();

it('who gets no connection for ten seconds is told so, and when to come again', async () => {
  const { url, platform } = await serve([library()], { environment: { databaseConnections: CONNECTIONS } });
  const ask = (query: string) =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
  await ask(BOOKS);
  await using table = await lockTable(databaseUrl(), 'alpha.book');
  const holding = Array.from({ length: CONNECTIONS }, () => postOperation(url, BOOKS));
  await table.waited(CONNECTIONS);
  const { options } = platform.database.pool;
  expect(options.connectionTimeoutMillis).toBe(10_000);
  // Read whenever somebody asks for a connection: nobody here has to wait so long to prove it.
  options.connectionTimeoutMillis = 500;
  const words = expect.stringMatching(/\S/);
  // The one was answered before, the other was never asked.
  for (const response of await Promise.all([BOOKS, `${BOOKS} # again`].map(ask))) {
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '2']);
    expect(await response.json()).toMatchObject({
      data: null,
      errors: [{ extensions: { code: 'Busy', vi: words, en: words, requestId: words } }],
    });
  }
  for (const request of holding) request.destroy();
  await table.waited(0);
});
