import { describe, expect, it } from 'vitest';
import { platform } from '../../server/platform/contract.ts';
import { postBody } from '../graphql/post-body.ts';
import { account } from '../kit/account.ts';
import { testDoor } from '../support/test-door.ts';
import { closedProvince } from './closed-province.ts';

const PORTAL = 'https://portal.example';
const province = closedProvince({ door: testDoor({ allowedOrigins: [PORTAL] }) });
const words = expect.stringMatching(/\S/);
const JSON_BODY = { 'content-type': 'application/json' };
const BODY = JSON.stringify({ query: '{ viewer { name } }' });

const ask = (init: RequestInit, path = '/graphql') => fetch(`${province.url()}${path}`, init);
const post = (headers: Record<string, string> = JSON_BODY, body: string | FormData = BODY) =>
  ask({ method: 'POST', headers, body });

describe('what nobody uses is closed, and says so in both languages', () => {
  const form = new FormData();
  form.set('operations', BODY);
  it.each<[string, number, string, () => Promise<Response>]>([
    ['a GET', 405, 'MethodNotTaken', () => ask({}, '/graphql?query=%7B__typename%7D')],
    [
      'a GET that takes pages',
      405,
      'MethodNotTaken',
      () => ask({ headers: { accept: 'text/html' } }, '/graphql?query=%7B__typename%7D'),
    ],
    ['a PUT', 405, 'MethodNotTaken', () => ask({ method: 'PUT', headers: JSON_BODY, body: BODY })],
    ['a DELETE', 405, 'MethodNotTaken', () => ask({ method: 'DELETE' })],
    [
      'a form',
      415,
      'MediaTypeNotTaken',
      () => post({ 'content-type': 'application/x-www-form-urlencoded' }, 'query=%7B__typename%7D'),
    ],
    ['several parts', 415, 'MediaTypeNotTaken', () => post({}, form)],
    [
      'bare GraphQL',
      415,
      'MediaTypeNotTaken',
      () => post({ 'content-type': 'application/graphql' }, '{ __typename }'),
    ],
    ['plain text', 415, 'MediaTypeNotTaken', () => post({ 'content-type': 'text/plain' })],
    [
      'another charset',
      415,
      'MediaTypeNotTaken',
      () => post({ 'content-type': 'application/json; charset=utf-16' }),
    ],
    ['a list of operations', 400, 'BatchNotTaken', () => post(JSON_BODY, `[${BODY},${BODY}]`)],
    ['5 MB', 413, 'BodyTooLong', () => post(JSON_BODY, JSON.stringify({ query: 'x'.repeat(5_000_000) }))],
    ['no JSON', 400, 'BAD_REQUEST', () => post(JSON_BODY, '{')],
    ['no document', 200, 'BAD_REQUEST', () => post(JSON_BODY, '{"variables":{}}')],
    [
      'a member that nobody knows',
      400,
      'BAD_REQUEST',
      () => post(JSON_BODY, JSON.stringify({ query: '{ __typename }', id: 1 })),
    ],
    ['an answer that is no JSON', 406, 'NotAcceptable', () => post({ ...JSON_BODY, accept: 'image/png' })],
  ])('%s', async (_what, status, code, asked) => {
    const response = await asked();
    expect(response.status).toBe(status);
    const body = await response.json();
    expect(body).toEqual({ errors: [{ message: words, extensions: { code, vi: words, en: words } }] });
    expect(JSON.stringify(body)).not.toMatch(/yoga|node_modules|\bat /i);
  });

  it('a long body that does not say how long it is is cut off as well', async () => {
    const body = JSON.stringify({ query: 'x'.repeat(5_000_000) });
    const { status, body: answer } = await postBody(
      province.url(),
      body,
      {},
      { 'transfer-encoding': 'chunked' },
    );
    expect([status, JSON.parse(answer)]).toMatchObject([
      413,
      { errors: [{ extensions: { code: 'REQUEST_ENTITY_TOO_LARGE', vi: words, en: words } }] },
    ]);
  });
});

describe('pages of other origins', () => {
  it('are refused, whatever they send', async () => {
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site', cookie: 'session=1' },
      { 'sec-fetch-site': 'same-site', cookie: 'session=1' },
      { cookie: 'session=1' },
    ]) {
      const response = await post({ ...JSON_BODY, ...headers });
      expect(response.status).toBe(403);
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'OriginNotAllowed' } }] });
    }
    const file = await ask(
      { method: 'POST', headers: { origin: 'https://evil.example' }, body: 'x' },
      '/files',
    );
    expect([file.status, await file.json()]).toEqual([
      403,
      { refusal: 'OriginNotAllowed', vi: words, en: words },
    ]);
  });

  it('are taken where they are ours, or are allowed, and programs with a header of their own', async () => {
    for (const headers of [
      {},
      { origin: province.url(), cookie: 'session=1' },
      { origin: PORTAL, cookie: 'session=1' },
      { 'sec-fetch-site': 'same-origin', cookie: 'session=1' },
      { 'x-requested-with': 'a program', cookie: 'session=1' },
    ])
      expect((await post({ ...JSON_BODY, ...headers })).status).toBe(200);
  });

  it('may read the answers where they are allowed, and no others', async () => {
    const allowed = await post({ ...JSON_BODY, origin: PORTAL });
    expect(Object.fromEntries(allowed.headers)).toMatchObject({
      'access-control-allow-origin': PORTAL,
      'access-control-allow-credentials': 'true',
      vary: 'origin',
    });
    const own = await post({ ...JSON_BODY, origin: province.url() });
    expect(own.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('ask before they send, and are told', async () => {
    const preflight = (origin: string) =>
      ask({
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'content-type,authorization',
        },
      });
    const allowed = await preflight(PORTAL);
    expect(allowed.status).toBe(204);
    expect(Object.fromEntries(allowed.headers)).toMatchObject({
      'access-control-allow-origin': PORTAL,
      'access-control-allow-credentials': 'true',
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': expect.stringMatching(/authorization.*x-reason/),
    });
    const refused = await preflight('https://evil.example');
    expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([403, null]);
  });
});

describe('every answer', () => {
  it.each([['/graphql'], ['/health/live'], ['/nowhere'], ['/verify/x'], ['/files/1/content']])(
    'of %s tells a browser to be careful with it',
    async (path) => {
      for (const init of path === '/graphql'
        ? [{ method: 'POST', headers: JSON_BODY, body: BODY }, {}]
        : [{}]) {
        const { headers } = await ask(init, path);
        expect(Object.fromEntries(headers)).toMatchObject({
          'content-security-policy': expect.stringContaining("default-src 'none'"),
          'x-content-type-options': 'nosniff',
          'x-frame-options': 'DENY',
          'referrer-policy': 'no-referrer',
          'cross-origin-resource-policy': 'same-origin',
        });
        expect(headers.get('x-powered-by')).toBeNull();
      }
    },
  );
});

describe('the names of the graph', () => {
  it.each([
    ['a field', '{ viewr { name } }', {}],
    ['a field below', '{ viewer { nam } }', {}],
    ['an argument', '{ procedures(frist: 1) { totalCount } }', {}],
    ['a type', '{ ... on Qury { viewer { name } } }', {}],
    ['a value', '{ dossiers(state: RECEIVE) { totalCount } }', {}],
    [
      'a value of a variable',
      'query ($s: DossierState) { dossiers(state: $s) { totalCount } }',
      { s: 'RECEIVE' },
    ],
  ])('are not suggested to whom they are not known: %s', async (_what, query, variables) => {
    const { errors } = await province.as('visitor').ask(query, variables);
    expect(errors.length).toBeGreaterThan(0);
    expect(JSON.stringify(errors)).not.toMatch(/did you mean/i);
  });

  it('are not told to those who ask the graph about itself, even where documents are free', async () => {
    for (const query of ['{ __schema { types { name } } }', '{ __type(name: "Person") { name } }']) {
      const { data, errors } = await province.as('visitor').ask(query);
      expect([data, errors]).toMatchObject([null, [{ extensions: { code: 'IntrospectionNotAllowed' } }]]);
    }
  });

  it.each([
    ['a query', 'query B { __schema { queryType { name } } procedures(first: 1) { totalCount } }'],
    [
      'a query beside a mutation',
      'mutation A { signOut { __typename } } query B { procedures(first: 1) { totalCount } __schema { queryType { name } } }',
    ],
  ])('are not told to anybody else once somebody asked who may: %s', async (_what, query) => {
    const ask = (operationName: string, token: string | undefined) =>
      postBody(
        province.url(),
        JSON.stringify({ query, operationName }),
        token === undefined ? {} : { authorization: `Bearer ${token}` },
      );
    const { token } = await account(province.running(), `explores by ${_what}`, [
      platform.permissions.exploreGraph,
    ]);
    for (const _time of [1, 2]) expect((await ask('B', token)).body).toContain('"queryType"');
    if (query.startsWith('mutation')) expect((await ask('A', token)).body).toContain('"data":{');
    for (const other of [undefined, province.as('visitor').token])
      for (const _time of [1, 2]) expect((await ask('B', other)).body).toContain('IntrospectionNotAllowed');
  });
});
