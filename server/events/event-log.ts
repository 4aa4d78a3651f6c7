import { type Kysely, sql } from 'kysely';
import type { Logger } from 'pino';
import type { ServerTables } from '../data/tables.ts';
import type { Logged } from '../kit/context.ts';
import { leaving } from './leaving.ts';
import { notOfThisLog, type Position, readPosition, writePosition } from './position.ts';
import { createWaker } from './waker.ts';

const BATCH = 500;
/** A wake-up may be lost with its connection: nobody waits longer than this for the log itself. */
const LONGEST_WAIT = 1_000;
/** An event may have to wait for an older transaction to end before it can be read. */
const UNSETTLED_WAIT = 20;

export interface EventLog {
  /** Facts of these names after the cursor (`null`: from now on), then live, in the order of the log. */
  follow(names: readonly string[], after: string | null, ended?: AbortSignal): AsyncIterableIterator<Logged>;
  /** The log may have grown. */
  wake(): void;
}

/** The log of facts: every reader pulls at its own pace, and only what no older transaction can still precede. */
export function openEventLog(db: Kysely<ServerTables>, log: Logger): EventLog {
  const waker = createWaker();

  /** What can be read behind a position, and how long to wait where that is nothing. */
  const look = async (names: readonly string[], position: Position) => {
    try {
      const rows = await settledAfter(db, names, position);
      const waiting = rows.length === 0 && (await unsettled(db, names, position));
      return { rows, wait: waiting ? UNSETTLED_WAIT : LONGEST_WAIT };
    } catch (error) {
      // A follower outlives an outage of the database: its position is its own, and the log is still there afterwards.
      log.warn({ err: error }, 'the event log could not be read; trying again');
      return { rows: [], wait: LONGEST_WAIT };
    }
  };

  async function* read(
    names: readonly string[],
    after: string | null,
    signal: AbortSignal,
  ): AsyncGenerator<Logged> {
    let position = after === null ? await newest(db) : await known(db, readPosition(after));
    while (!signal.aborted) {
      const sleep = waker.sleep();
      const { rows, wait } = await look(names, position);
      for (const row of rows) {
        position = row;
        yield { cursor: writePosition(row), name: row.name, payload: row.payload };
        if (signal.aborted) return;
      }
      if (rows.length === BATCH) continue;
      await sleep(wait, signal);
    }
  }

  return {
    follow: (names, after, ended) =>
      leaving((left) => read(names, after, ended === undefined ? left : AbortSignal.any([left, ended]))),
    wake: waker.wake,
  };
}

const settled = sql<boolean>`tx < pg_snapshot_xmin(pg_current_snapshot())`;

function settledAfter(db: Kysely<ServerTables>, names: readonly string[], { tx, id }: Position) {
  return db
    .selectFrom('server.event')
    .select(['tx', 'id', 'name', 'payload'])
    .where(sql<boolean>`(tx, id) > (${tx}::xid8, ${id})`)
    .where(settled)
    .where('name', 'in', names)
    .orderBy('tx')
    .orderBy('id')
    .limit(BATCH)
    .execute();
}

async function unsettled(
  db: Kysely<ServerTables>,
  names: readonly string[],
  { tx, id }: Position,
): Promise<boolean> {
  const row = await db
    .selectFrom('server.event')
    .select('id')
    .where(sql<boolean>`(tx, id) > (${tx}::xid8, ${id})`)
    .where('name', 'in', names)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Where the log ends for somebody who begins to follow now: everything that is not settled is still to come. */
async function newest(db: Kysely<ServerTables>): Promise<Position> {
  const { rows } = await sql<{ tx: string }>`select pg_snapshot_xmin(pg_current_snapshot()) as tx`.execute(
    db,
  );
  return { tx: rows[0]?.tx ?? '0', id: 0 };
}

/** A place that this log has reached. One from the future is another database's: waiting there would hear nothing. */
async function known(db: Kysely<ServerTables>, position: Position): Promise<Position> {
  const { rows } = await sql<{ reached: boolean }>`
    select ${position.tx}::xid8 < pg_snapshot_xmax(pg_current_snapshot()) as reached`.execute(db);
  if (rows[0]?.reached !== true) throw notOfThisLog();
  return position;
}
