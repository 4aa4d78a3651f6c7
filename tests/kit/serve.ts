import { afterAll, beforeAll } from 'vitest';
import type { Environment } from '../../server/environment.ts';
import type { Module } from '../../server/kit/index.ts';
import { type Running, type StartOptions, start } from '../../server/start/start.ts';
import { cloneUrl } from '../support/database.ts';
import { testEnvironment } from '../support/environment.ts';
import { createLibrary } from './library.ts';

type Options = Partial<Pick<StartOptions, 'halves' | 'onStatement' | 'clock'>> & {
  readonly environment?: Partial<Omit<Environment, 'databaseUrl'>>;
};

/**
 * For the top of a test file: one new database with the tables of the library, and servers in this process that
 * end with the file. Vitest takes no hooks once tests run, so that this cannot be called later.
 */
export function database() {
  const running: Running[] = [];
  let cloned = { url: '', drop: async (): Promise<void> => undefined };
  beforeAll(async () => {
    cloned = await cloneUrl();
  });
  afterAll(async () => {
    for (const server of running) await server.stop();
    await cloned.drop();
  });
  return {
    serve: async (
      installed: readonly Module[],
      { environment, ...options }: Options = {},
    ): Promise<Running> => {
      const server = await start({
        environment: testEnvironment({ databaseUrl: cloned.url, ...environment }),
        halves: { web: true, work: false },
        installed,
        ...options,
        prepare: async ({ database: { db } }) => {
          if (running.length === 0) await createLibrary(db);
        },
      });
      running.push(server);
      return server;
    },
    databaseUrl: () => cloned.url,
  };
}

/** The only row of a statement that must have one. */
export function only<R>(rows: readonly R[]): R {
  const [row, ...more] = rows;
  if (row === undefined || more.length > 0) throw new Error(`${rows.length} rows instead of one`);
  return row;
}
