import { afterAll } from 'vitest';
import type { Environment } from '../../server/environment.ts';
import type { Module } from '../../server/kit/index.ts';
import { type Running, type StartOptions, start } from '../../server/start/start.ts';
import { cloneUrl } from '../support/database.ts';
import { testEnvironment } from '../support/environment.ts';
import { createLibrary } from './library.ts';

type Options = Partial<Pick<StartOptions, 'halves' | 'onStatement' | 'prepare'>> & {
  readonly environment?: Partial<Omit<Environment, 'databaseUrl'>>;
};

/** Starts servers in this process on one new database with the tables of the library; they end with the file. */
export async function database() {
  const { url: databaseUrl, drop } = await cloneUrl();
  const running: Running[] = [];
  let prepared = false;
  afterAll(async () => {
    for (const server of running) await server.stop();
    await drop();
  });
  return {
    serve: async (
      installed: readonly Module[],
      { environment, ...options }: Options = {},
    ): Promise<Running> => {
      const server = await start({
        environment: testEnvironment({ databaseUrl, ...environment }),
        halves: { web: true, work: false },
        installed,
        ...options,
        prepare: async (platform) => {
          if (!prepared) await createLibrary(platform.database.db);
          prepared = true;
          await options.prepare?.(platform);
        },
      });
      running.push(server);
      return server;
    },
    databaseUrl,
  };
}

/** The only row of a statement that must have one. */
export function only<R>(rows: readonly R[]): R {
  const [row, ...more] = rows;
  if (row === undefined || more.length > 0) throw new Error(`${rows.length} rows instead of one`);
  return row;
}
