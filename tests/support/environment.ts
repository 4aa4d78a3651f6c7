import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { Environment } from '../../server/environment.ts';
import { testDoor } from './test-door.ts';

/** The settings of a server on this database: free ports, a data folder of its own, no log; `given` overrides. */
export function testEnvironment(given: Partial<Environment> & { readonly databaseUrl: string }): Environment {
  return {
    production: false,
    port: 0,
    host: '127.0.0.1',
    workerPort: 0,
    publicUrl: undefined,
    dataFolder: mkdtempSync(join(inject('folder'), 'data-')),
    migrationDatabaseUrl: undefined,
    databaseConnections: 12,
    // On a machine that runs all tests at once, little is done within the usual two seconds.
    statementLimit: 30_000,
    redisUrl: undefined,
    storageUrl: undefined,
    smtpUrl: undefined,
    mailFrom: 'Một cửa <motcua@localhost>',
    jobLock: 2_000,
    oidc: null,
    sessionIdle: 30,
    sessionLifetime: 12,
    staffLevel: 0,
    webhooks: { keys: [], ports: [443], timeout: 15_000, loopback: true },
    feedDays: 90,
    feedLimits: { heartbeat: 10_000, buffer: 262_144, patience: 30_000 },
    auditKey: undefined,
    auditCheckpoint: 60_000,
    // Tests set their clocks to other days.
    auditLimit: Number.MAX_SAFE_INTEGER,
    logLevel: 'silent',
    modules: [],
    door: testDoor(),
    ...given,
  };
}
