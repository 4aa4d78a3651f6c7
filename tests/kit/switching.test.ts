import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type JobBackend, type JobQueue, openJobBackend } from '../../server/jobs/backend.ts';
import { type Builder, defineContract, implement, when } from '../../server/kit/index.ts';
import { openLog } from '../../server/observe/log.ts';
import { MODULES_CHANGED } from '../../server/registry/queries/module-states.ts';
import type { Running } from '../../server/start/start.ts';
import { lockTable } from '../graphql/lock-table.ts';
import { openWire, type Wire } from '../start/wire.ts';
import { graphqlOver, subscribeOver } from '../support/client.ts';
import { OF_THIS_DATABASE } from '../support/of-this-database.ts';
import { account } from './account.ts';
import { announce, contextOf } from './announce.ts';
import { alpha, library } from './library.ts';
import { database, only } from './serve.ts';
import { switcher } from './switcher.ts';
import { until } from './until.ts';

const heard: string[] = [];
const word = (name: string) => (build: Builder) =>
  build.queryField(name, (t) =>
    t.string({ description: 'A word.', authScopes: { public: true }, resolve: () => name }),
  );
const beta = defineContract({ id: 'beta', title: 'Bản tin' });
const news = implement(beta, {
  requires: [alpha],
  schema: [word('news')],
  listens: [when(alpha.events.bookAdded, async ({ title }) => void heard.push(title))],
});
const gamma = defineContract({ id: 'gamma', title: 'Tập san' });
const journal = implement(gamma, { requires: [beta], schema: [word('journal')] });

let clashing = false;
const clash = implement(defineContract({ id: 'clash', title: 'Trùng tên' }), {
  schema: [(build) => word(clashing ? 'shelves' : 'clash')(build)],
});

let here: Running;
let there: Running;
let admin: number;
let backend: JobBackend;
let listeners: JobQueue;
/** Over which the other process talks to the database. */
let wire: Wire;
// Told first, done last: the process ends before its wire.
afterAll(() => wire.close());

const { serve, databaseUrl, owner } = database();

beforeAll(async () => {
  const installed = [journal, news, clash, library()];
  here = await serve(installed, {
    halves: { web: true, work: true },
  });
  wire = await openWire(new URL(databaseUrl()));
  there = await serve(installed, { environment: { databaseUrl: wire.url } });
  backend = await openJobBackend({
    databaseUrl: databaseUrl(),
    redisUrl: undefined,
    lock: 2_000,
    log: openLog('silent'),
  });
  listeners = backend.queue('beta.listeners');
  admin = (await account(here, 'admin')).id;
});

afterAll(async () => {
  await listeners.close();
  await backend.close();
});

const set = (id: string, enabled: boolean) => switcher(here, admin)(id, enabled);
const ON = { kind: 'switched', state: 'on' };
const OFF = { kind: 'switched', state: 'off' };
const served = async (running: Running, field: string): Promise<boolean> =>
  (await graphqlOver(running.url)(`{ ${field} }`)).errors.length === 0;
const servedOnSocket = async (running: Running, field: string): Promise<boolean> => {
  const socket = subscribeOver(running.url);
  try {
    for await (const result of socket.subscribe(`{ ${field} }`)) return result.errors === undefined;
    return false;
  } catch {
    return false;
  } finally {
    await socket.close();
  }
};
const stored = async (id: string) =>
  (
    await here.platform.database.server
      .selectFrom('server.moduleState')
      .selectAll()
      .where('moduleId', '=', id)
      .executeTakeFirst()
  )?.enabled;

/** What the audit says that the administrator did with a module. */
const audited = async (id: string) => {
  const { server } = here.platform.database;
  const rows = await server
    .selectFrom('server.audit')
    .select('act')
    .where('accountId', '=', admin)
    .where('subjectType', '=', 'Module')
    .where('subject', '=', id)
    .orderBy('id')
    .execute();
  return rows.map(({ act }) => act);
};

describe('switching modules while servers run', () => {
  it('refuses to switch off what others require, and names all of them', async () => {
    expect(await set('alpha', false)).toEqual({
      kind: 'refused',
      because: 'required-by',
      modules: ['beta', 'gamma'],
    });
    expect(await stored('alpha')).toBeUndefined();
    expect(await audited('alpha')).toEqual([]);
    expect(await set('nobody', true)).toEqual({ kind: 'unknown' });
  });

  it('refuses to switch on what lacks a requirement, and names it', async () => {
    expect(await set('gamma', false)).toEqual(OFF);
    expect(await set('beta', false)).toEqual(OFF);
    expect(await set('gamma', true)).toEqual({ kind: 'refused', because: 'requires', modules: ['beta'] });
    expect(await set('beta', true)).toEqual(ON);
    expect(await set('gamma', true)).toEqual(ON);
    expect(await audited('gamma')).toEqual(['switchOff', 'switchOn']);
  });

  it('answers that a set does not compose, stores nothing, and serves the former graph', async () => {
    await set('clash', false);
    clashing = true;
    const outcome = await set('clash', true);
    expect(outcome).toMatchObject({ kind: 'broken', reason: expect.stringMatching(/alpha, clash.*shelves/) });
    expect(await stored('clash')).toBe(false);
    expect(await served(here, 'shelves { books { title } }')).toBe(true);
  });

  it('keeps the former graph where a stored set does not compose, and reports the fault', async () => {
    const switches = here.platform.database.server
      .updateTable('server.moduleState')
      .where('moduleId', '=', 'clash');
    await switches.set({ enabled: true }).execute();
    await here.platform.registry.reload();
    expect(await served(here, 'shelves { books { title } }')).toBe(true);
    expect(here.platform.registry.list().find(({ id }) => id === 'clash')).toMatchObject({
      enabled: false,
      fault: expect.stringContaining('clash'),
    });
    await switches.set({ enabled: false }).execute();
    await here.platform.registry.reload();
    expect(here.platform.registry.list().every(({ fault }) => fault === null)).toBe(true);
  });

  it('shows both transports of both processes the new graph', async () => {
    await set('gamma', false);
    expect([await served(here, 'journal'), await servedOnSocket(here, 'journal')]).toEqual([false, false]);
    await until(async () => !(await served(there, 'journal')));
    expect(await servedOnSocket(there, 'journal')).toBe(false);
    await set('gamma', true);
    expect([await served(here, 'journal'), await servedOnSocket(here, 'journal')]).toEqual([true, true]);
    await until(() => served(there, 'journal'));
    expect(await servedOnSocket(there, 'journal')).toBe(true);
  });

  it('shows an open socket the new graph, too', async () => {
    const socket = subscribeOver(there.url);
    const ask = async () => {
      try {
        for await (const { data } of socket.subscribe('{ journal }')) return data;
      } catch {
        return 'refused';
      }
    };
    expect(await ask()).toEqual({ journal: 'journal' });
    await set('gamma', false);
    await until(async () => (await ask()) === 'refused');
    await set('gamma', true);
    await until(async () => (await ask()) !== 'refused');
    await socket.close();
    expect((await socket.closed).code).toBe(1000);
  });

  it('ends an open subscription that needs the module with MODULE_DISABLED, and no other', async () => {
    for (const id of ['gamma', 'beta']) await set(id, false);
    const sockets = [here, there].map(({ url }) => subscribeOver(url));
    const needing = sockets.map((socket) => socket.subscribe('subscription { opened }'));
    const beating = sockets.map((socket) => socket.subscribe('subscription { heartbeat }'));
    for (const beat of beating) expect((await beat.next()).value?.errors).toBeUndefined();
    for (const events of needing) expect((await events.next()).value?.errors).toBeUndefined();
    await set('alpha', false);
    for (const events of needing) {
      const codes: unknown[] = [];
      for await (const { errors } of events)
        codes.push(...(errors ?? []).map((error) => error.extensions?.code));
      expect(codes).toEqual(['MODULE_DISABLED']);
    }
    const next = beating.map((beat) => beat.next());
    await Promise.all(sockets.map((socket) => socket.close()));
    for (const beat of next)
      expect((await beat.catch(() => ({ value: null }))).value?.errors).toBeUndefined();
    for (const id of ['alpha', 'beta', 'gamma']) expect(await set(id, true)).toEqual(ON);
  });

  it('plans who would be ended: those on every process that follow what would leave, and nobody else', async () => {
    const sockets = [here, there].map(({ url }) => subscribeOver(url));
    const followed = sockets.flatMap((socket) => [
      socket.subscribe('subscription { opened }'),
      socket.subscribe('subscription { heartbeat }'),
    ]);
    for (const results of followed) expect((await results.next()).value?.errors).toBeUndefined();
    const planned = (id: string) => here.platform.registry.plan(contextOf(here), id, false);
    // A process that a busy machine keeps from answering within a second counts as silent.
    await expect.poll(() => planned('alpha')).toMatchObject({ followers: 2, silentProcesses: 0 });
    await expect.poll(() => planned('gamma')).toMatchObject({ followers: 0, silentProcesses: 0 });
    await Promise.all(sockets.map((socket) => socket.close()));
    await until(async () => (await planned('alpha'))?.followers === 0);
  });

  it('shows a process the new graph, though the connection over which it looks has gone without a word', async () => {
    const asked = sql<{ port: number }>`select inet_client_port() as port`;
    const { port } = only((await asked.execute(there.platform.database.watching)).rows);
    wire.freezeOne(port);
    expect(await set('gamma', false)).toEqual(OFF);
    await until(async () => !(await served(there, 'journal')));
    wire.thaw();
    await set('gamma', true);
  });

  it('shows every process the new graph that they could not read when they were told', async () => {
    await sql`update server.module_state set enabled = false where module_id = 'gamma'`.execute(owner());
    await using states = await lockTable(databaseUrl(), 'server.module_state');
    await sql`select pg_notify(${MODULES_CHANGED}, '')`.execute(owner());
    await states.waited(2);
    await sql`
      select pg_cancel_backend(pid) from pg_locks
      where relation = 'server.module_state'::regclass and not granted
        and ${sql.raw(OF_THIS_DATABASE)}`.execute(owner());
    await states.release();
    for (const running of [here, there]) await until(async () => !(await served(running, 'journal')));
    expect(await set('gamma', true)).toEqual(ON);
  });

  it('pauses the queues of a module that is off and loses nothing', async () => {
    await set('gamma', false);
    await set('beta', false);
    const left = sql<{ n: number }>`select count(*)::int as n from server.outbox`;
    /** Whether what was announced is in the queue, where nothing runs nor waits to run. */
    const rests = async (title: string): Promise<boolean> => {
      await announce(here, title);
      await until(async () => (await left.execute(here.platform.database.db)).rows[0]?.n === 0);
      const { active, waiting } = await listeners.getJobCounts();
      return active === 0 && waiting === 0 && !heard.includes(title);
    };
    // The workers follow the switch a moment later: from the first job that rests, all rest.
    let probe = 0;
    await until(() => {
      probe += 1;
      return rests(`probe ${probe}`);
    });
    const titles = ['Một', 'Hai', 'Ba'];
    for (const title of titles) expect(await rests(title)).toBe(true);
    await set('beta', true);
    await until(() => titles.every((title) => heard.includes(title)));
    expect(heard.filter((title) => titles.includes(title)).sort()).toEqual([...titles].sort());
  });
});
