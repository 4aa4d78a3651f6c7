import {
  createPostgresBackend,
  createRedisBackend,
  isPgPool,
  type JobsOptions,
  type JobType,
  type Processor,
  withBackend,
} from 'bullmq';
import { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { openPool } from '../data/database.ts';
import { withOption } from '../data/role-url.ts';

/** The part of a BullMQ queue that the platform uses. */
export interface JobQueue {
  add(name: string, data: Envelope, options: JobsOptions): Promise<unknown>;
  upsertJobScheduler(
    id: string,
    repeat: { readonly every: number },
    job: { readonly name: string; readonly data: Envelope; readonly opts: JobsOptions },
  ): Promise<unknown>;
  pause(): Promise<void>;
  resume(): Promise<void>;
  isPaused(): Promise<boolean>;
  getJobCounts(): Promise<Record<string, number>>;
  getJobs(states: JobType[], start: number, end: number, ascending: boolean): Promise<StoredJob[]>;
  getJob(id: string): Promise<StoredJob | undefined>;
  getJobState(id: string): Promise<string>;
  close(): Promise<void>;
}

/** The part of a job in a queue that the platform uses. */
export interface StoredJob {
  readonly id?: string | undefined;
  readonly name: string;
  /** When it was given, in milliseconds. */
  readonly timestamp: number;
  readonly attemptsMade: number;
  readonly data: Envelope;
  retry(state: 'failed', options: { readonly resetAttemptsMade: boolean }): Promise<void>;
}

export interface JobWorker {
  on(event: 'error', listener: (error: Error) => void): unknown;
  waitUntilReady(): Promise<unknown>;
  close(): Promise<void>;
}

/** What travels in a job beside its name. */
export interface Envelope {
  readonly payload: unknown;
  readonly requestId: string;
}

export interface JobBackend {
  queue(name: string): JobQueue;
  worker(name: string, concurrency: number, run: Processor<Envelope>): JobWorker;
  close(): Promise<void>;
}

interface BackendOptions {
  readonly databaseUrl: string;
  readonly redisUrl: string | undefined;
  /** How long a job of a killed worker stays locked, in milliseconds. */
  readonly lock: number;
  readonly log: Logger;
  /** At most so many to PostgreSQL. */
  readonly connections?: number;
}

/** BullMQ on PostgreSQL, or on Redis where an address is given. */
export async function openJobBackend(options: BackendOptions): Promise<JobBackend> {
  return options.redisUrl === undefined ? onPostgres(options) : onRedis(options, options.redisUrl);
}

async function onPostgres({ databaseUrl, lock, log, connections = 30 }: BackendOptions): Promise<JobBackend> {
  const pool = openPool(log, {
    connectionString: withOption(databaseUrl, '-c search_path=bullmq'),
    max: connections,
  });
  // Every queue and worker listens to the pool's errors: with a dozen lanes that is no leak.
  pool.setMaxListeners(0);
  // A queue made while the database is away stays dead without an error: this waits for it.
  const client = await pool.connect();
  client.release();
  if (!isPgPool(pool)) throw new Error('BullMQ does not know this version of pg');
  const { Queue, Worker } = withBackend(createPostgresBackend);
  return {
    queue: (name) => heard(new Queue<Envelope>(name, { connection: pool }), name, log),
    worker: (name, concurrency, run) =>
      new Worker<Envelope>(name, run, { connection: pool, concurrency, ...stalls(lock) }),
    close: () => pool.end(),
  };
}

async function onRedis({ lock, log }: BackendOptions, url: string): Promise<JobBackend> {
  const connection = new Redis(url, { maxRetriesPerRequest: null, lazyConnect: true });
  connection.on('error', (error) => log.warn({ err: error.message }, 'the connection to Redis was lost'));
  await connection.connect();
  const { Queue, Worker } = withBackend(createRedisBackend);
  return {
    queue: (name) => heard(new Queue<Envelope>(name, { connection }), name, log),
    worker: (name, concurrency, run) =>
      new Worker<Envelope>(name, run, { connection, concurrency, ...stalls(lock) }),
    close: async () => void (await connection.quit()),
  };
}

interface Faulty {
  on(event: 'error', listener: (error: Error) => void): unknown;
}

/** Without a listener BullMQ prints a lost connection whole, its password included. */
function heard<Q extends Faulty>(queue: Q, name: string, log: Logger): Q {
  queue.on('error', (error) => log.warn({ err: error.message, queue: name }, 'a queue met an error'));
  return queue;
}

/** A worker that is killed is no fault of its jobs: they go on as often as it takes; attempts park what is poison. */
function stalls(lock: number) {
  return { lockDuration: lock, stalledInterval: Math.ceil(lock / 3), maxStalledCount: 10_000 };
}
