import { resolve } from 'node:path';
import type { Logger } from 'pino';
import type { Access } from '../data/access.ts';
import { type Database, openDatabase } from '../data/database.ts';
import { startEmbedded } from '../data/embedded.ts';
import { insistReachable } from '../data/insist-reachable.ts';
import { migrate } from '../data/migrate.ts';
import { type Given, openAccess } from '../data/open-access.ts';
import type { Environment } from '../environment.ts';
import type { Module } from '../kit/module.ts';

export interface Foundation {
  /** For what somebody waits for: a statement beyond STATEMENT_LIMIT is cancelled. */
  readonly database: Database;
  /** For work that nobody waits for. */
  readonly patient: Database;
  readonly access: Access;
}

/** A migrated database: the one that DATABASE_URL names, or the embedded one. It is given up with the stack. */
export async function layFoundation(
  environment: Environment,
  log: Logger,
  stack: AsyncDisposableStack,
  options: {
    readonly say: (line: string) => void;
    readonly modules: readonly Module[];
    /** Whether somebody will wait for answers. */
    readonly web: boolean;
    readonly onStatement?: (sql: string) => void;
  },
): Promise<Foundation> {
  const given = await givenBy(environment, stack, options.say);
  await migrated(given.ownerUrl, log, options.modules);
  const access = await openAccess(given, log, options.say);
  const open = (limit: { readonly statementTimeout?: number }): Database => {
    const database = openDatabase({
      url: access.url,
      connections: environment.databaseConnections,
      log,
      ...limit,
      ...(options.onStatement === undefined ? {} : { onStatement: options.onStatement }),
    });
    stack.defer(() => database.close());
    return database;
  };
  const patient = open({});
  const database = options.web ? open({ statementTimeout: environment.statementLimit }) : patient;
  return { database, patient, access };
}

async function givenBy(
  { databaseUrl, migrationDatabaseUrl, dataFolder }: Environment,
  stack: AsyncDisposableStack,
  say: (line: string) => void,
): Promise<Given> {
  if (databaseUrl !== undefined)
    return migrationDatabaseUrl === undefined
      ? { kind: 'one', ownerUrl: databaseUrl }
      : { kind: 'two', ownerUrl: migrationDatabaseUrl, url: databaseUrl };
  const running = await startEmbedded({ folder: resolve(dataFolder), say });
  stack.defer(() => running.leave());
  return { kind: 'embedded', ownerUrl: running.url };
}

/** Migrations take the time they need, and wait as long as it takes for another process that migrates. */
async function migrated(url: string, log: Logger, modules: readonly Module[]): Promise<void> {
  const database = openDatabase({ url, connections: 2, log, statementTimeout: 0 });
  try {
    await insistReachable(database.db, url);
    await migrate(database.db, (line) => log.info(line), modules);
  } finally {
    await database.close();
  }
}
