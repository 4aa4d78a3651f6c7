import type { Kysely } from 'kysely';
import { afterAll, beforeAll } from 'vitest';
import { APPLICATION_ROLE } from '../../server/data/application-role.ts';
import { type Database, openDatabase } from '../../server/data/database.ts';
import { grantRights } from '../../server/data/grant-rights.ts';
import type { Environment } from '../../server/environment.ts';
import type { Module } from '../../server/kit/index.ts';
import { openLog } from '../../server/observe/log.ts';
import { type Running, type StartOptions, start } from '../../server/start/start.ts';
import { cloneUrl } from '../support/database.ts';
import { testEnvironment } from '../support/environment.ts';
import { createLibrary } from './library.ts';

type Options = Partial<Pick<StartOptions, 'halves' | 'onStatement' | 'clock'>> & {
  readonly environment?: Partial<Environment> & { readonly databaseUrl?: string };
};

/**
 * For the top of a test file: one new database with the tables of the library, and servers in this process that
 * end with the file. Vitest takes no hooks once tests run, so that this cannot be called later.
 */
export function database() {
  const running: Running[] = [];
  let cloned = { url: '', drop: async (): Promise<void> => undefined };
  let opened: Database | null = null;
  beforeAll(async () => {
    cloned = await cloneUrl();
    opened = openDatabase({ url: cloned.url, connections: 2, log: openLog('silent') });
  });
  const owner = (): Kysely<unknown> => {
    if (opened === null) throw new Error('There is no database before the tests begin');
    return opened.db;
  };
  afterAll(async () => {
    for (const server of running) await server.stop();
    await opened?.close();
    await cloned.drop();
  });
  return {
    serve: async (
      installed: readonly Module[],
      { environment, ...options }: Options = {},
    ): Promise<Running> => {
      if (running.length === 0) await createLibrary(owner());
      const server = await start({
        environment: testEnvironment({ databaseUrl: cloned.url, ...environment }),
        halves: { web: true, work: false },
        installed,
        ...options,
      });
      running.push(server);
      return server;
    },
    databaseUrl: () => cloned.url,
    /** The owner of the tables, who may make, change and empty them. */
    owner,
    /** Lets the servers use tables that were made after they had started. */
    grant: () => grantRights(owner(), APPLICATION_ROLE),
  };
}

/** The only row of a statement that must have one. */
export function only<R>(rows: readonly R[]): R {
  const [row, ...more] = rows;
  if (row === undefined || more.length > 0) throw new Error(`${rows.length} rows instead of one`);
  return row;
}
