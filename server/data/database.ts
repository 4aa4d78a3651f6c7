import { Kysely, type KyselyConfig, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Logger } from 'pino';
import { PLUGINS } from '../kit/unconnected.ts';
import { type InSharedTransaction, type InTransaction, inTransactions } from './in-transaction.ts';
import { KEEP_ALIVE } from './keep-alive.ts';
import { withNamedStatements } from './named-statements.ts';
import { withoutRole } from './role-url.ts';
import { openSmallStatements, type SmallStatements } from './small-statements.ts';
import type { ServerTables } from './tables.ts';
import { untilGone } from './until-gone.ts';

export interface Database {
  /** For modules: no table is known; each adds its own. */
  readonly db: Kysely<unknown>;
  /** For the platform. */
  readonly server: Kysely<ServerTables>;
  readonly pool: pg.Pool;
  /** For single reads that are soon done. */
  readonly small: SmallStatements;
  /** For locks that are held while something is done outside: they take no connection from what it needs. */
  readonly holding: Kysely<unknown>;
  /** For what a process looks at and tells by itself, for nobody who asks: no request and no job holds it up. */
  readonly watching: Kysely<unknown>;
  /** Of `db`, whose statements leave as they are asked; or of what `until` makes of it. */
  readonly inTransaction: InTransaction;
  /** Of `db`, for several at once. */
  readonly inSharedTransaction: InSharedTransaction;
  /** `db` for somebody who may go away before the answer: their statement is cancelled then, and no further one sent. */
  until(gone: AbortSignal): Kysely<unknown>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  readonly url: string;
  readonly connections: number;
  readonly log: Logger;
  /** Milliseconds; 30 s by default, 0 for none. */
  readonly statementTimeout?: number;
  /** Told of every statement; for counting them. */
  readonly onStatement?: (sql: string) => void;
}

/** How many effects outside may run at once in a process; further ones wait. */
const HELD_LOCKS = 8;

/** Connections that small statements share. */
const SHARED = 4;

/**
 * Milliseconds for what a process looks at by itself: whatever holds one look up, and be it a connection that has gone
 * without a word, the others have their turn in time.
 */
const LONGEST_LOOK = 5_000;

/** How many statements may be cancelled at once; further ones wait. */
const CANCELLINGS = 2;

/** Connects to PostgreSQL. A lost connection is logged and replaced; it never ends the process. */
export function openDatabase({
  url,
  connections,
  log,
  statementTimeout = 30_000,
  onStatement,
}: DatabaseOptions): Database {
  const asked: pg.PoolConfig = {
    connectionString: url,
    statement_timeout: statementTimeout,
    // A process that freezes in the middle of an act would hold back everybody who follows the event log.
    idle_in_transaction_session_timeout: 15_000,
    types: { getTypeParser: (oid, format) => PARSERS[oid] ?? pg.types.getTypeParser(oid, format) },
  };
  const pool = openPool(log, { ...asked, max: connections, pipeline: true });
  const config: KyselyConfig = {
    dialect: new PostgresDialect({ pool: withNamedStatements(pool) }),
    plugins: PLUGINS,
    ...(onStatement && { log: (event) => onStatement(event.query.sql) }),
  };
  const db = new Kysely<unknown>(config);
  const locks = openPool(log, { connectionString: url, max: HELD_LOCKS });
  const holding = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: locks }) });
  const looks = openPool(log, {
    ...asked,
    max: 1,
    statement_timeout: LONGEST_LOOK,
    query_timeout: LONGEST_LOOK,
    // Without it the driver would go on with a connection that does not answer.
    pipeline: true,
  });
  const watching = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: looks }), plugins: PLUGINS });
  // Who takes on a role may not end what the login began: it is the login that cancels, and does nothing else.
  const cancelling = openPool(log, { connectionString: withoutRole(url), max: CANCELLINGS });
  const control = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: cancelling }) });
  const small = openSmallStatements({
    pool: openPool(log, { ...asked, max: SHARED, pipeline: true }),
    control,
    log,
    onStatement: (text) => onStatement?.(text),
  });
  return {
    db,
    small,
    holding,
    watching,
    ...inTransactions(db, config),
    until: untilGone({ db, config, control, log }),
    server: db.$extendTables<ServerTables>(),
    pool,
    close: async () => {
      const others = [holding.destroy(), watching.destroy(), control.destroy()];
      await Promise.all([db.destroy(), small.close(), ...others]);
    },
  };
}

/** A pool with the listeners without which a restart of PostgreSQL would crash the process. */
export function openPool(log: Logger, config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({
    ...KEEP_ALIVE,
    connectionTimeoutMillis: 10_000,
    application_name: 'motcua',
    ...config,
  });
  const warn = (error: Error) =>
    log.warn({ code: 'code' in error ? error.code : undefined }, 'a database connection was lost');
  pool.on('error', warn);
  pool.on('connect', (client) => client.on('error', warn));
  return pool;
}

/** An array of bigint, which pg has no name for. */
const INT8_ARRAY = 1016;

// Ids stay below 2^53, so that they are numbers everywhere; a day has no time zone and stays the text it is.
const PARSERS: Readonly<Record<number, (value: string) => unknown>> = {
  [pg.types.builtins.INT8]: Number,
  [pg.types.builtins.DATE]: String,
  [INT8_ARRAY]: (value) => (value === '{}' ? [] : value.slice(1, -1).split(',').map(Number)),
};
