import * as fc from 'fast-check';
import { type Kysely, sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Seat } from '../../server/data/seats-over.ts';
import { gatheredRead } from '../../server/kit/gathered-read.ts';
import { gatheredWrite } from '../../server/kit/gathered-write.ts';
import type { Slots } from '../../server/kit/slots.ts';
import { heardDatabase } from '../support/heard-database.ts';

// One connection: whoever comes next gets what the one before left.
const { database, sent } = await heardDatabase(1);

beforeAll(async () => {
  await sql`create table noted (id bigint generated always as identity primary key, of text not null,
    what text not null unique, at timestamptz)`.execute(database.db);
});

beforeEach(async () => {
  await sql`truncate noted restart identity`.execute(database.db);
  sent.length = 0;
});

interface Note {
  readonly id: number;
  readonly what: string;
}

const notesOf = gatheredRead(
  { of: 'text' },
  (_, { of }: Slots<{ of: string }>) => sql<Note>`select id, what from noted where of = ${of} order by id`,
);
const note = gatheredWrite<
  { readonly of: string; readonly what: string; readonly at: Date | null },
  Pick<Note, 'id'>
>({
  row: (one) => one,
  from: (rows) => sql`
    with added as (
      insert into noted (of, what, at) select of, what, at
      from json_to_recordset(${rows}::json) as given (nth int, of text, what text, at timestamptz) order by nth
      returning id)
    select id, row_number() over (order by id) - 1 as nth from added`,
});

const shared = <R>(names: readonly string[], body: (seat: Seat<string>) => Promise<R>) =>
  database.inSharedTransaction(names, (seats) => Promise.all(seats.map(body)));

const noted = async (): Promise<readonly string[]> => {
  const { rows } = await sql<{ what: string }>`select what from noted order by what`.execute(database.db);
  return rows.map(({ what }) => what);
};

describe('several in one transaction', () => {
  it('send once what they ask at once, and each gets what is theirs: nothing, one row or more', async () => {
    for (const what of ['a1', 'a2', 'b1']) await note(database.db, { of: what.slice(0, 1), what, at: null });
    sent.length = 0;
    const found = await shared(['a', 'b', 'c'], async ({ who, db }) =>
      (await notesOf(db, { of: who })).map(({ what }) => what),
    );
    expect(found).toEqual([['a1', 'a2'], ['b1'], []]);
    expect(sent.filter((text) => text.includes('noted'))).toHaveLength(1);
  });

  it('write once what they write at once, and each gets the number of its own row', async () => {
    const at = new Date('2026-11-23T02:00:00.123Z');
    const names = Array.from({ length: 30 }, (_, nth) => `name ${nth}`);
    const ids = await shared(names, async ({ who, db }) => {
      const [row] = await note(db, { of: who, what: who, at });
      return row?.id;
    });
    expect(sent.filter((text) => text.includes('noted'))).toHaveLength(1);
    const { rows } = await sql<Note & { at: Date }>`select id, what, at from noted`.execute(database.db);
    expect(new Map(rows.map(({ id, what }) => [what, id]))).toEqual(
      new Map(names.map((name, nth) => [name, ids[nth]])),
    );
    expect(rows.every((row) => row.at.getTime() === at.getTime())).toBe(true);
  });

  it('find what each wrote before, in whatever order each asks', async () => {
    type Step = 'write' | 'read' | 'plain' | 'wait';
    const step = fc.constantFrom<Step>('write', 'read', 'plain', 'wait');
    const programs = fc.array(fc.array(step, { maxLength: 8 }), { minLength: 1, maxLength: 6 });
    const run = async (db: Kysely<unknown>, who: string, steps: readonly Step[]) => {
      const asked: Promise<readonly Note[]>[] = [];
      for (const [nth, each] of steps.entries()) {
        if (each === 'write')
          asked.push(note(db, { of: who, what: `${who} ${nth}`, at: null }).then(() => []));
        if (each === 'read') asked.push(notesOf(db, { of: who }));
        if (each === 'plain')
          asked.push(
            sql<Note>`select what from noted where of = ${who} order by id`
              .execute(db)
              .then(({ rows }) => rows),
          );
        if (each === 'wait') await Promise.all(asked);
      }
      return (await Promise.all(asked)).map((rows) => rows.map(({ what }) => what));
    };
    await fc.assert(
      fc.asyncProperty(programs, async (all) => {
        const names = all.map((_, nth) => `name ${nth}`);
        const stepsOf = (who: string) => all[names.indexOf(who)] ?? [];
        await sql`truncate noted`.execute(database.db);
        const together = await shared(names, ({ who, db }) => run(db, who, stepsOf(who)));
        await sql`truncate noted`.execute(database.db);
        const alone = [];
        for (const who of names)
          alone.push(await database.inTransaction(database.db, (trx) => run(trx, who, stepsOf(who))));
        expect(together).toEqual(alone);
      }),
      { numRuns: 100 },
    );
  });

  it('leave nothing where what one asks fails, and tell why', async () => {
    const failing = shared(['a', 'b', 'c'], async ({ who, db }) => {
      await note(db, { of: who, what: who, at: null });
      if (who === 'b') await sql`select 1 / 0`.execute(db);
      await note(db, { of: who, what: `${who} again`, at: null });
    });
    await expect(failing).rejects.toThrow('division by zero');
    expect(await noted()).toEqual([]);
  });

  it('leave nothing where what they write together fails, and tell why', async () => {
    const failing = shared(['a', 'b'], ({ db }) => note(db, { of: 'both', what: 'the same', at: null }));
    await expect(failing).rejects.toMatchObject({ constraint: 'noted_what_key' });
    expect(await noted()).toEqual([]);
  });

  it('have nothing done behind its end, though it was asked before', async () => {
    const stray: Promise<unknown>[] = [];
    const failing = database.inSharedTransaction(['a'], async ([seat]) => {
      if (seat === undefined) return;
      await sql`select 1`.execute(seat.db);
      stray.push(note(seat.db, { of: 'a', what: 'stray', at: null }).catch(String));
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await Promise.all(stray)).toEqual([expect.stringMatching(/transaction is over/i)]);
    expect(await noted()).toEqual([]);
  });

  it('know who of them has asked for more than a look', async () => {
    const written = await database.inSharedTransaction(
      ['reads', 'locks', 'writes', 'inserts'],
      async (seats) => {
        const asking: Readonly<Record<string, (db: Kysely<unknown>) => Promise<unknown>>> = {
          reads: (db) => notesOf(db, { of: 'a' }),
          locks: (db) => sql`select from noted for update`.execute(db),
          writes: (db) => note(db, { of: 'a', what: 'a', at: null }),
          inserts: (db) => sql`insert into noted (of, what) values ('b', 'b')`.execute(db),
        };
        await Promise.all(seats.map(({ who, db }) => asking[who]?.(db)));
        return seats.filter((seat) => seat.hasWritten()).map(({ who }) => who);
      },
    );
    expect(written).toEqual(['writes', 'inserts']);
  });
});
