import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../server/data/database.ts';
import { ENDS_TRANSACTION } from '../../server/data/ends-transaction.ts';
import { openLog } from '../../server/observe/log.ts';
import { cloneUrl } from '../support/database.ts';

const LAST = sql.raw(ENDS_TRANSACTION);
let clone: Awaited<ReturnType<typeof cloneUrl>>;
let database: Database;

beforeAll(async () => {
  clone = await cloneUrl();
  // One connection: whoever comes next gets what the one before left.
  database = openDatabase({ url: clone.url, connections: 1, log: openLog('silent') });
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
