import { appendFile, chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../server/data/database.ts';
import { startEmbedded } from '../../server/data/embedded.ts';
import { migrate } from '../../server/data/migrate.ts';
import { openAccess } from '../../server/data/open-access.ts';
import { prepareQueues } from '../../server/jobs/prepare-queues.ts';
import { openLog } from '../../server/observe/log.ts';
import { compileServer } from './compile-server.ts';
import { copyCluster, makeCluster } from './made-cluster.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly postgresUrl: string;
    /** For whatever a test leaves on the disk; it goes with the run. */
    readonly folder: string;
    /** A PostgreSQL that was made and not used since, to be copied. */
    readonly made: string;
  }
}

/** One PostgreSQL for the whole run, with one migrated database that every test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-tests-'));
  await chmod(folder, 0o755);
  // For the processes of the tests and all that they start.
  process.env.NODE_COMPILE_CACHE = join(folder, 'compiled');
  const compiled = compileServer();
  const made = join(folder, 'made');
  await makeCluster(made);
  await copyCluster(made, folder);
  // Else a lock that a test holds on a table takes a number in the log, behind which no event is told in any database.
  const settings = join(folder, 'postgres', 'postgresql.auto.conf');
  await appendFile(settings, 'wal_level = minimal\nmax_wal_senders = 0\n');
  const postgres = await startEmbedded({ folder, say: () => undefined });
  const admin = new pg.Client({ connectionString: postgres.url });
  await admin.connect();
  // A test proves nothing about a power cut, so its PostgreSQL need not wait for the disk.
  await admin.query('alter system set fsync = off');
  await admin.query('alter system set synchronous_commit = off');
  await admin.query('alter system set full_page_writes = off');
  // Nor about many processors: a process more costs what reads all tables of a test many times over.
  await admin.query('alter system set max_parallel_workers_per_gather = 0');
  // Nor about a stolen password, whose proof takes both sides longer than the connection.
  await admin.query('alter system set scram_iterations = 1');
  await admin.query('select pg_reload_conf()');
  const { username, password } = new URL(postgres.url);
  await admin.query('set scram_iterations = 1');
  await admin.query(
    `alter role ${admin.escapeIdentifier(username)} password ${admin.escapeLiteral(password)}`,
  );
  await admin.query('create database template');
  await admin.end();
  const template = withName(postgres.url, 'template');
  const log = openLog('silent');
  const database = openDatabase({ url: template, connections: 2, log });
  await migrate(database.db, () => undefined);
  await database.close();
  // All else that a first start makes.
  const access = await openAccess({ kind: 'one', ownerUrl: template }, log, () => undefined);
  await prepareQueues(access, log);
  await compiled;
  project.provide('postgresUrl', postgres.url);
  project.provide('folder', folder);
  project.provide('made', made);
  return async () => {
    await postgres.leave();
    // A process that is just ending may still be keeping what it compiled.
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  };
}

function withName(url: string, name: string): string {
  return Object.assign(new URL(url), { pathname: `/${name}` }).href;
}
