import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Abandoned } from '../../server/data/abandoned.ts';
import { type Database, openDatabase } from '../../server/data/database.ts';
import { ENDS_TRANSACTION } from '../../server/data/ends-transaction.ts';
import { openLog } from '../../server/observe/log.ts';
import { cloneUrl } from '../support/database.ts';
import { pollUntil } from '../support/poll-until.ts';

const LAST = sql.raw(ENDS_TRANSACTION);
let clone: Awaited<ReturnType<typeof cloneUrl>>;
let database: Database;

beforeAll(async () => {
  clone = await cloneUrl();
  // One connection: whoever comes next gets what the one before left.
  // Nothing is ended by the time it takes.
  database = openDatabase({ url: clone.url, connections: 1, log: openLog('silent'), statementTimeout: 0 });
  await sql`create table noted (what text unique, follows text references noted (what) deferrable initially deferred)`.execute(
    database.db,
  );
});

beforeEach(async () => {
  await sql`delete from noted`.execute(database.db);
  await sql`insert into noted values ('before')`.execute(database.db);
});

afterAll(async () => {
  await database.close();
  await clone.drop();
});

async function noted(): Promise<readonly string[]> {
  const { rows } = await sql<{ what: string }>`select what from noted order by what`.execute(database.db);
  return rows.map(({ what }) => what);
}

describe('a transaction', () => {
  it('that begins with a read or with a write is one, and is there afterwards', async () => {
    await database.db.transaction().execute(async (trx) => {
      await sql`select 1`.execute(trx);
      await sql`insert into noted values ('behind a read')`.execute(trx);
    });
    await database.db.transaction().execute((trx) => sql`insert into noted values ('at once')`.execute(trx));
    expect(await noted()).toEqual(['at once', 'before', 'behind a read']);
  });

  it.each([
    ['a read', sql`select 1`],
    ['a write', sql`insert into noted values ('first')`],
  ])('that begins with %s and fails leaves nothing', async (_what, first) => {
    const failing = database.db.transaction().execute(async (trx) => {
      await first.execute(trx);
      await sql`insert into noted values ('second')`.execute(trx);
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await noted()).toEqual(['before']);
  });

  it('whose first statement fails tells why, and the next one is answered with its own rows', async () => {
    const failing = database.db.transaction().execute((trx) => sql`select 1 / 0`.execute(trx));
    await expect(failing).rejects.toThrow('division by zero');
    const { rows } = await database.db
      .transaction()
      .execute((trx) => sql<{ one: number }>`select 1 as one`.execute(trx));
    expect(rows).toEqual([{ one: 1 }]);
  });

  it('that does nothing does no harm', async () => {
    await database.db.transaction().execute(async () => undefined);
    await expect(
      database.db.transaction().execute(async () => {
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    expect(await noted()).toEqual(['before']);
  });

  it('has the isolation that is asked for', async () => {
    const isolation = await database.db
      .transaction()
      .setIsolationLevel('serializable')
      .execute((trx) => sql`show transaction_isolation`.execute(trx));
    expect(isolation.rows).toEqual([{ transactionIsolation: 'serializable' }]);
  });
});

describe('a last statement, which takes the commit along,', () => {
  const written = (last: string) =>
    database.db.transaction().execute(async (trx) => {
      await sql`insert into noted values ('first')`.execute(trx);
      await sql`${LAST} ${sql.raw(last)}`.execute(trx);
    });

  it('is there with all that was written before it', async () => {
    await written("insert into noted values ('last')");
    expect(await noted()).toEqual(['before', 'first', 'last']);
  });

  it('may be the only one', async () => {
    await database.db
      .transaction()
      .execute((trx) => sql`${LAST} insert into noted values ('alone')`.execute(trx));
    expect(await noted()).toEqual(['alone', 'before']);
  });

  it('leaves nothing where it fails, and tells why', async () => {
    await expect(written("insert into noted values ('before')")).rejects.toMatchObject({
      constraint: 'noted_what_key',
    });
    expect(await noted()).toEqual(['before']);
  });

  it('leaves nothing where the commit fails, and tells why', async () => {
    await expect(written("insert into noted values ('last', 'nowhere')")).rejects.toMatchObject({
      constraint: 'noted_follows_fkey',
    });
    expect(await noted()).toEqual(['before']);
  });

  it('mixes nothing up for the next, whatever came of it', async () => {
    for (const last of [
      "insert into noted values ('before')",
      "insert into noted values ('last', 'nowhere')",
    ]) {
      await expect(written(last)).rejects.toThrow();
      await written(`insert into noted values ('after ${last.length}')`);
      await sql`delete from noted where what = 'first'`.execute(database.db);
    }
    expect(await noted()).toHaveLength(3);
  });
});

describe('statements of a transaction that are asked together', () => {
  const together = <R>(body: Parameters<typeof database.inTransaction<R>>[1]) =>
    database.inTransaction(database.db, body);
  const write = (values: string) => sql`insert into noted values ${sql.raw(values)}`;

  it('are done in their order', async () => {
    const [, , counted] = await together((trx) =>
      Promise.all([
        write("('one')").execute(trx),
        write("('two', 'one')").execute(trx),
        sql<{ count: number }>`select count(*) from noted`.execute(trx),
      ]),
    );
    expect(counted.rows).toEqual([{ count: 3 }]);
    expect(await noted()).toEqual(['before', 'one', 'two']);
  });

  it('leave nothing where one fails, and tell why', async () => {
    const failing = together((trx) =>
      Promise.all([
        write("('one')").execute(trx),
        sql`select 1 / 0`.execute(trx),
        write("('two')").execute(trx),
      ]),
    );
    await expect(failing).rejects.toThrow('division by zero');
    expect(await noted()).toEqual(['before']);
  });

  it.each([
    ['a read', sql`select 1`],
    ['a write', write("('first')")],
  ])('are in it from the first on, be it %s', async (_what, first) => {
    const failing = together(async (trx) => {
      await Promise.all([first.execute(trx), write("('second')").execute(trx)]);
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await noted()).toEqual(['before']);
  });

  it('are not done behind its end, whoever goes on asking', async () => {
    const late: Promise<unknown>[] = [];
    const failing = together(async (trx) => {
      await sql`select 1`.execute(trx);
      late.push(
        setImmediate()
          .then(() => write("('late')").execute(trx))
          .catch(String),
      );
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await Promise.all(late)).toEqual([expect.stringMatching(/transaction is/i)]);
    expect(await noted()).toEqual(['before']);
  });

  it('tell the cause of those that failed behind it, however deep it was asked', async () => {
    const dividing = async (trx: Parameters<Parameters<typeof together>[0]>[0]) => {
      const [divided] = await Promise.all([sql`select 1 / 0`.execute(trx)]);
      return divided;
    };
    for (const _time of Array.from({ length: 30 })) {
      const failing = together(async (trx) => {
        await sql`select 1`.execute(trx);
        await Promise.all([dividing(trx), write("('two')").execute(trx)]);
      });
      await expect(failing).rejects.toThrow('division by zero');
    }
  });

  it('are not done behind its end, though they waited for its beginning', async () => {
    const waiting: Promise<unknown>[] = [];
    const failing = together(async (trx) => {
      waiting.push(sql`select 1`.execute(trx).catch(String), write("('stray')").execute(trx).catch(String));
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    await Promise.all(waiting);
    expect(await noted()).toEqual(['before']);
  });

  it('are not done behind its last, whatever comes of that', async () => {
    const behind: Promise<unknown>[] = [];
    const failing = together(async (trx) => {
      await sql`select 1`.execute(trx);
      const last = sql`${LAST} insert into noted values ('last', 'nowhere')`.execute(trx);
      behind.push(write("('behind')").execute(trx).catch(String));
      await last;
    });
    await expect(failing).rejects.toMatchObject({ constraint: 'noted_follows_fkey' });
    await Promise.all(behind);
    expect(await noted()).toEqual(['before']);
  });

  it('have the plan that was to be made for them when one before them failed', async () => {
    const known = (trx: Parameters<Parameters<typeof together>[0]>[0]) =>
      sql<{ word: string }>`select 'known here' as word`.execute(trx);
    await together(known);
    const failing = together(async (trx) => {
      await sql`select 1`.execute(trx);
      await Promise.all([sql`select 1 / ${0}::integer`.execute(trx), known(trx)]);
    });
    await expect(failing).rejects.toThrow('division by zero');
    expect((await together(known)).rows).toEqual([{ word: 'known here' }]);
  });

  it('are cancelled for whoever goes away', async () => {
    const gone = new AbortController();
    const cancelled = database.inTransaction(database.until(gone.signal), (trx) =>
      Promise.all([sql`select 1`.execute(trx), sql`select pg_sleep(600)`.execute(trx)]),
    );
    const expected = expect(cancelled).rejects.toThrow(Abandoned);
    await pollUntil(async () => {
      const { rows } = await sql`select from pg_stat_activity
        where state = 'active' and query = 'select pg_sleep(600)' and datname = current_database()`.execute(
        database.watching,
      );
      return rows.length > 0;
    });
    gone.abort();
    await expected;
  });
});
