import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type JobBackend, openJobBackend } from '../../server/jobs/backend.ts';
import type { Context } from '../../server/kit/index.ts';
import { openLog } from '../../server/observe/log.ts';
import type { Running } from '../../server/start/start.ts';
import { contextOf } from './announce.ts';
import { alpha, library } from './library.ts';
import { database } from './serve.ts';
import { until } from './until.ts';

const QUEUE = 'alpha.bindery';

const bound: { readonly title: string; readonly requestId: string }[] = [];
let running: Running;
let backend: JobBackend;
let ctx: Context;

const { serve, databaseUrl } = database();

beforeAll(async () => {
  const bind = async (title: string, requestId: string): Promise<void> => {
    bound.push({ title, requestId });
    if (title.startsWith('poison')) throw new Error('This book cannot be bound');
  };
  running = await serve([library([], bind)], { halves: { web: true, work: true } });
  backend = await openJobBackend({
    databaseUrl: databaseUrl(),
    redisUrl: undefined,
    lock: 2_000,
    log: openLog('silent'),
  });
  ctx = contextOf(running, 'request-of-jobs');
});
afterAll(() => backend.close());

const titles = () => bound.map(({ title }) => title);
const times = (title: string) => titles().filter((other) => other === title).length;
const bind = (title: string) => ctx.transact((act) => act.enqueue(alpha.jobs.bind, { title }));

/** Puts a row into the outbox as it could only come there by mistake. */
async function smuggle(payload: unknown, id: number | null = null): Promise<void> {
  const { db } = running.platform.database;
  const columns = sql`(id, queue, work, payload, attempts, request_id)`;
  const next =
    id === null ? sql`(select coalesce(max(id), 0) + 100000 from server.outbox)` : sql`${id}::bigint`;
  await sql`
    insert into server.outbox ${columns} overriding system value
    values (${next}, ${QUEUE}, 'alpha.bind', ${JSON.stringify(payload)}::jsonb, 1, 'smuggled')`.execute(db);
  await sql`select pg_notify('motcua_outbox', '')`.execute(db);
}

async function failed(): Promise<number> {
  const queue = backend.queue(QUEUE);
  try {
    return (await queue.getJobCounts()).failed ?? 0;
  } finally {
    await queue.close();
  }
}

describe('a job', () => {
  it('runs after the commit, under the id of the request that gave it', async () => {
    await bind('Số đỏ');
    await until(() => times('Số đỏ') > 0);
    expect(bound.filter(({ title }) => title === 'Số đỏ')).toEqual([
      { title: 'Số đỏ', requestId: 'request-of-jobs' },
    ]);
  });

  it('is not given by a transaction that is rolled back', async () => {
    const refused = ctx.transact(async (act) => {
      await act.enqueue(alpha.jobs.bind, { title: 'never' });
      throw new Error('rolled back');
    });
    await expect(refused).rejects.toThrow('rolled back');
    await bind('after never');
    await until(() => times('after never') > 0);
    expect(times('never')).toBe(0);
  });

  it('is refused where it is given, if its payload breaks its schema', async () => {
    const left = async () =>
      (await sql`select from server.outbox`.execute(running.platform.database.db)).rows;
    // A job may have run before what was handed over is taken away.
    await until(async () => (await left()).length === 0);
    await expect(bind('no')).rejects.toMatchObject({ name: 'ZodError' });
    expect(await left()).toEqual([]);
  });

  it('is not run, if what arrives breaks its schema; it is parked', async () => {
    const before = await failed();
    await smuggle({ title: 'ax' });
    await until(async () => (await failed()) === before + 1);
    expect(times('ax')).toBe(0);
  });

  it('that throws is tried again, parked after its attempts, and stops no other', async () => {
    const before = await failed();
    for (const title of ['poison 1', 'poison 2', 'poison 3', 'poison 4']) await bind(title);
    await bind('sound');
    await until(() => times('sound') > 0);
    await until(async () => (await failed()) === before + 4);
    expect(['poison 1', 'poison 2', 'poison 3', 'poison 4'].map(times)).toEqual([2, 2, 2, 2]);
  });

  it('that is handed over twice under one id runs once', async () => {
    const left = sql<{ n: number }>`select count(*)::int as n from server.outbox where id = 900000`;
    const handedOver = async () => (await left.execute(running.platform.database.db)).rows[0]?.n === 0;
    await smuggle({ title: 'twice' }, 900_000);
    await until(() => times('twice') > 0);
    await until(handedOver);
    await smuggle({ title: 'twice' }, 900_000);
    await until(handedOver);
    // What was handed over later has run: the repetition would have, too.
    for (const title of ['one later', 'two later', 'three later', 'four later', 'five later'])
      await bind(title);
    await until(() => times('five later') > 0);
    expect(times('twice')).toBe(1);
  });
});
