import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Environment } from '../../server/environment.ts';

/** The settings of a server on this database: free ports, a data folder of its own, no log; `given` overrides. */
export function testEnvironment(given: Partial<Environment> & { readonly databaseUrl: string }): Environment {
  return {
    production: false,
    port: 0,
    host: '127.0.0.1',
    workerPort: 0,
    publicUrl: undefined,
    dataFolder: temporaryFolder(),
    databaseConnections: 12,
    redisUrl: undefined,
    storageUrl: undefined,
    smtpUrl: undefined,
    mailFrom: 'Một cửa <motcua@localhost>',
    jobLock: 2_000,
    logLevel: 'silent',
    modules: [],
    ...given,
  };
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-test-'));
  // A server may be stopped after the test that made its settings, so only the end of the process is late enough.
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
