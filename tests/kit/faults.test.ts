import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../server/data/database.ts';
import { beginByLogin } from '../../server/identity/begin-by-login.ts';
import { openSessions } from '../../server/identity/sessions.ts';
import { openLog } from '../../server/observe/log.ts';
import { graphqlOver, subscribeOver } from '../support/client.ts';
import { cloneUrl } from '../support/database.ts';
import { ADD_BOOK, type AddBook } from './adding.ts';
import { type Alone, serveAlone } from './alone.ts';
import { alpha, createLibrary } from './library.ts';
import { until } from './until.ts';

let server: Alone;
let ask: ReturnType<typeof graphqlOver>;
let token: string;
const endings: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  const { url, drop } = await cloneUrl();
  endings.push(drop);
  server = await serveAlone({ DATABASE_URL: url, LOG_LEVEL: 'info' });
  endings.unshift(server.stop);
  ask = graphqlOver(server.url);
  const database = openDatabase({ url, connections: 2, log: openLog('silent') });
  await createLibrary(database.db);
  const { id: accountId } = await database.server
    .insertInto('server.account')
    .values({ login: 'reader', name: 'reader', personId: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  const grant = { accountId, permission: alpha.permissions.addBook.name, agencyId: null };
  await database.server.insertInto('server.accountGrant').values(grant).execute();
  const sessions = openSessions(database.server, { now: () => Temporal.Now.instant() });
  const session = await beginByLogin(sessions, 'reader');
  token = session?.token ?? '';
  await database.close();
});
afterAll(async () => {
  for (const end of endings) await end();
});

const MASKED = {
  message: 'Something went wrong on our side.',
  extensions: {
    code: 'INTERNAL_SERVER_ERROR',
    vi: 'Hệ thống gặp sự cố.',
    en: 'Something went wrong on our side.',
    requestId: expect.stringMatching(/^[\w-]{8,64}$/),
  },
};

describe('a fault', () => {
  it.each(['sql', 'broken'])(
    'in a query is masked and logged under the id that the client gets (%s)',
    async (as) => {
      const { data, errors } = await ask('query ($as: String!) { fail(as: $as) }', { as });
      expect(data).toBeNull();
      expect(errors).toEqual([{ ...MASKED, path: ['fail'], locations: expect.anything() }]);
      expect(JSON.stringify(errors)).not.toMatch(/select|secret|nowhere|\.ts/);
      const requestId = errors[0]?.extensions?.requestId;
      await until(() => server.log.some((entry) => entry.requestId === requestId));
      expect(server.log.filter((entry) => entry.requestId === requestId)).toMatchObject([
        {
          msg: 'fault in the graph',
          path: 'fail',
          err: {
            message: expect.stringMatching(/nowhere|broke/),
            stack: expect.stringContaining('adding.ts'),
          },
        },
      ]);
    },
  );

  it('is logged under the id that the client chose', async () => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-request-id': 'chosen-by-client' },
      body: JSON.stringify({ query: '{ fail(as: "broken") }' }),
    });
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { requestId: 'chosen-by-client' } }],
    });
    await until(() => server.log.some((entry) => entry.requestId === 'chosen-by-client'));
  });

  it('over a websocket is masked and logged in the same way', async () => {
    const socket = subscribeOver(server.url);
    const { value } = await socket.subscribe('{ fail(as: "sql") }').next();
    await socket.close();
    expect(value?.errors).toEqual([{ ...MASKED, path: ['fail'], locations: expect.anything() }]);
    const requestId = value?.errors?.[0]?.extensions?.requestId;
    await until(() => server.log.some((entry) => entry.requestId === requestId));
  });

  it('in a mutation is masked, too, and not a member of its union', async () => {
    const { data, errors } = await graphqlOver(server.url, token)<AddBook>(ADD_BOOK, { title: 'broken' });
    expect(data).toBeNull();
    expect(errors).toMatchObject([MASKED]);
  });
});

describe('a refusal', () => {
  it('outside a union is an error with its name as the code and its words in both languages', async () => {
    expect((await ask('{ fail(as: "refused") }')).errors).toMatchObject([
      {
        message: 'The shelf trên is full.',
        extensions: { code: 'ShelfFull', vi: 'Kệ trên đã đầy.', en: 'The shelf trên is full.' },
      },
    ]);
  });

  it('is no fault, and is not logged as one', async () => {
    const fail = async (as: string) => {
      const requestId = `query-${as}-again`;
      await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-request-id': requestId },
        body: JSON.stringify({ query: `{ fail(as: "${as}") }` }),
      });
      return () => server.log.filter((entry) => entry.requestId === requestId);
    };
    const refused = await fail('refused');
    const broken = await fail('broken');
    // The log has an order: what the refusal had to say would stand before the fault.
    await until(() => broken().length > 0);
    expect(refused()).toEqual([]);
  });
});

describe('the id of a request', () => {
  it('travels with the work that the request gave, into the log of the job', async () => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
        'x-request-id': 'request-with-a-job',
      },
      body: JSON.stringify({ query: ADD_BOOK, variables: { title: 'Tắt đèn' } }),
    });
    expect(await response.json()).toMatchObject({ data: { addBook: { __typename: 'Book' } } });
    const entries = () => server.log.filter(({ requestId }) => requestId === 'request-with-a-job');
    await until(() => entries().length > 0);
    expect(entries()).toMatchObject([{ msg: 'job done', job: 'alpha.bind', attempt: 1 }]);
  });
});
