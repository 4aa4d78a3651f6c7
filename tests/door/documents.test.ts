import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createClient } from 'graphql-ws';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { overBoth } from '../graphql/over-both.ts';
import { pollUntil } from '../support/poll-until.ts';
import { closedProvince } from './closed-province.ts';

const province = closedProvince();
const words = expect.stringMatching(/\S/);
const WHO = 'query Who { viewer { name } }';
const PROCEDURES = 'query Procedures($first: Int) { procedures(first: $first) { edges { node { code } } } }';
const REGISTER = `mutation Register($documents: [String!]!) {
  registerDocuments(documents: $documents) {
    ... on DocumentReports { reports { hash name registered faults } }
    ... on Refusal { vi en }
  }
}`;
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const at = (token?: string) => ({ url: province.url(), token });
const refusal = (code: string, more: object = {}) => ({
  data: null,
  errors: [{ message: words, extensions: { code, vi: words, en: words }, ...more }],
});
const both = <R>(answer: R) => ({ http: answer, websocket: answer });

/** What is answered to exactly this body, over HTTP. */
async function post(body: object, token?: string): Promise<unknown> {
  const response = await fetch(`${province.url()}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  return response.json();
}

/** And over a websocket, which always has a text. */
async function send(payload: object, token?: string): Promise<unknown> {
  const client = createClient({
    url: `${province.url().replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    ...(token === undefined ? {} : { connectionParams: { authorization: `Bearer ${token}` } }),
  });
  try {
    const { value } = await client.iterate({ query: '', ...payload }).next();
    return value;
  } catch (errors) {
    return { errors };
  } finally {
    await client.dispose();
  }
}

const register = async (documents: readonly string[]) => {
  const { data } = await province.as('registrar').ask(REGISTER, { documents });
  return z
    .object({
      registerDocuments: z.object({
        reports: z.array(
          z.object({
            hash: z.string(),
            name: z.string(),
            registered: z.boolean(),
            faults: z.array(z.string()),
          }),
        ),
      }),
    })
    .parse(data).registerDocuments.reports;
};

beforeAll(async () => {
  await register([WHO, PROCEDURES]);
});

describe('with the door closed', () => {
  it('a document that is not registered is refused unread, and nobody is asked for who has no token', async () => {
    const statements = await province.statements(async () => {
      expect(await overBoth(at(), '{ viewer { name shoeSize } }')).toEqual(
        both(refusal('DocumentNotRegistered')),
      );
      expect(await overBoth(at(), 'no document at all {')).toEqual(both(refusal('DocumentNotRegistered')));
    });
    // Other than that this process learns of what was registered before.
    expect(statements.filter((statement) => !statement.includes('"server"."document"'))).toEqual([]);
    expect(await overBoth(at(province.as('visitor').token), '{ viewer { name } }')).toEqual(
      both(refusal('DocumentNotRegistered')),
    );
  });

  it.each([5, [], {}, true])('is not opened by a document that is named as %j', async (documentId) => {
    const query = '{ viewer { name } }';
    for (const answer of [await post({ query, documentId }), await send({ query, documentId })])
      expect(answer).toMatchObject({ errors: [expect.anything()] });
    const [one] = z
      .object({ errors: z.array(z.object({ extensions: z.object({ code: z.string() }) })) })
      .parse(await send({ query, documentId })).errors;
    expect(one?.extensions.code).toBe('DocumentNotRegistered');
  });

  it('one that is registered is answered by its text, by its hash in either form, known or not', async () => {
    const { token } = province.as('visitor');
    const answer = { data: { viewer: { name: 'visitor' } } };
    for (const _time of [1, 2, 3]) {
      expect(await overBoth(at(token), WHO)).toEqual(both({ ...answer, errors: [] }));
      for (const body of [
        { documentId: `sha256:${hashOf(WHO)}` },
        { extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(WHO) } } },
        { query: WHO, extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(WHO) } } },
      ])
        expect([await post(body, token), await send(body, token)]).toEqual([answer, answer]);
    }
  });

  it('one with variables is, too, and the known one takes a single statement', async () => {
    const { token } = province.as('visitor');
    const body = { documentId: `sha256:${hashOf(PROCEDURES)}`, variables: { first: 1 } };
    const answer = { data: { procedures: { edges: [{ node: { code: words } }] } } };
    for (const _time of [1, 2]) expect(await post(body, token)).toEqual(answer);
    const statements = await province.statements(async () => expect(await post(body, token)).toEqual(answer));
    expect(statements.filter((statement) => !statement.includes('"server"."document"'))).toHaveLength(1);
    expect(await send(body, token)).toEqual(answer);
  });

  it.each([
    ['an unknown document id', { documentId: `sha256:${'0'.repeat(64)}` }, 'DocumentNotRegistered'],
    ['a document id of another form', { documentId: 'Who' }, 'DocumentNotRegistered'],
    [
      'an unknown hash, as clients of Apollo and urql expect it',
      { extensions: { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } } },
      'PERSISTED_QUERY_NOT_FOUND',
    ],
    [
      'a text under the hash of another',
      { query: '{ __typename }', extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(WHO) } } },
      'DocumentNotRegistered',
    ],
  ])('%s is refused', async (_what, body, code) => {
    const { errors } = refusal(code);
    expect([await post(body), await send(body)]).toMatchObject([{ errors }, { errors }]);
  });

  it('who may explore the graph sends any document, and asks the graph about itself', async () => {
    const { token } = province.as('explorer');
    const { http, websocket } = await overBoth(
      at(token),
      '{ viewer { name } __schema { queryType { name } } }',
    );
    expect([http.errors, websocket.errors]).toEqual([[], []]);
    expect(http.data).toEqual({ viewer: { name: 'explorer' }, __schema: { queryType: { name: 'Query' } } });
  });

  it('a right that ends takes the free documents with it at once, known or not', async () => {
    const { id, token, ask } = province.as('explorer');
    const query = '{ viewer { name } procedures(first: 1) { edges { node { code } } } }';
    for (const _time of [1, 2, 3]) expect((await ask(query)).errors).toEqual([]);
    const grants = province.running().platform.database.server;
    await grants.deleteFrom('server.accountGrant').where('accountId', '=', id).execute();
    expect(await overBoth(at(token), query)).toEqual(both(refusal('DocumentNotRegistered')));
    await grants
      .insertInto('server.accountGrant')
      .values({ accountId: id, permission: 'server.exploreGraph', agencyId: null })
      .execute();
    expect((await ask(query)).errors).toEqual([]);
  });
});

describe('documents are registered', () => {
  it('each with a report: what does not fit the graph, or the door, is not', async () => {
    const reports = await register([
      'query Fits { viewer { name } }',
      'query Unfit { viewer { shoeSize } }',
      '{ viewer { name } }',
      'query Looks { __schema { types { name } } }',
      `query Deep { communes(first: 1) { edges { node ${'{ parent '.repeat(12)}{ name }${' }'.repeat(12)} } } }`,
      'query Broken {',
    ]);
    expect(reports.map(({ name, registered, faults }) => [name, registered, faults.length])).toEqual([
      ['Fits', true, 0],
      ['Unfit', false, 1],
      ['', false, 1],
      ['Looks', false, 1],
      ['Deep', false, 1],
      ['', false, 1],
    ]);
    expect(reports[0]?.hash).toBe(hashOf('query Fits { viewer { name } }'));
    expect((await register(['query Fits { viewer { name } }']))[0]?.registered).toBe(true);
  });

  it('by those alone who may', async () => {
    const { data } = await province.as('explorer').ask(REGISTER, { documents: [WHO] });
    expect(data).toEqual({ registerDocuments: { vi: words, en: words } });
  });

  it('on every process within a moment, and none ever changes', async () => {
    const { url } = await province.another();
    const text = 'query Elsewhere { viewer { name } }';
    await register([text]);
    await pollUntil(async () => {
      const { http } = await overBoth({ url }, text);
      return http.errors.length === 0;
    });
    expect(await overBoth({ url }, text)).toEqual(both({ data: { viewer: null }, errors: [] }));
    const { server } = province.running().platform.database;
    await expect(server.updateTable('server.document').set({ name: 'x' }).execute()).rejects.toThrow(
      'never changed',
    );
    await expect(server.deleteFrom('server.document').execute()).rejects.toThrow('never changed');
  });

  it('and listed by pages', async () => {
    const { data, errors } = await province
      .as('registrar')
      .ask('{ documents(first: 1, name: "Who") { edges { node { name hash text } } totalCount } }');
    expect(errors).toEqual([]);
    expect(data).toEqual({
      documents: { edges: [{ node: { name: 'Who', hash: hashOf(WHO), text: WHO } }], totalCount: 1 },
    });
    const { errors: refused } = await province.as('explorer').ask('{ documents { totalCount } }');
    expect(refused).toMatchObject([{ extensions: { code: 'NotAllowed' } }]);
  });

  it('from a folder by the command line, all or none', async () => {
    const folder = await mkdtemp(join(inject('folder'), 'documents-'));
    const text = 'query FromFolder { viewer { name } }';
    await writeFile(join(folder, 'a.graphql'), `${text}\n`);
    await writeFile(join(folder, 'b.json'), JSON.stringify({ x: 'query FromJson { viewer { name } }' }));
    const run = () =>
      promisify(execFile)(process.execPath, ['server/documents.ts', folder], {
        env: { ...process.env, NODE_ENV: 'production', DATABASE_URL: province.databaseUrl() },
      });
    expect((await run()).stdout).toContain(`sha256:${hashOf(text)}  FromFolder`);
    await pollUntil(async () => (await overBoth(at(), text)).http.errors.length === 0);
    expect((await overBoth(at(), 'query FromJson { viewer { name } }')).http.errors).toEqual([]);
    await writeFile(join(folder, 'c.gql'), 'query Bad { nothing }');
    await expect(run()).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringContaining('c.gql: Cannot query field'),
    });
  });
});
