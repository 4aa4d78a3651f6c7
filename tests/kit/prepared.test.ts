import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { prepared } from '../../server/kit/prepared.ts';
import type { Slots } from '../../server/kit/slots.ts';
import { heardDatabase } from '../support/heard-database.ts';

const { database, sent } = await heardDatabase(1);

beforeAll(async () => {
  await sql`create table noted (id bigint, what_else text, at timestamptz)`.execute(database.db);
});

interface Note {
  readonly id: number;
  readonly whatElse?: string | null | undefined;
  readonly at?: Date;
}

let made = 0;
const note = prepared((db, values: Slots<Note>) => {
  made += 1;
  return db.$extendTables<{ noted: Note }>().insertInto('noted').values(values).returningAll();
});

describe('a prepared statement', () => {
  it('is made once for the names of its values, and filled in each time', async () => {
    const before = made;
    expect(await note(database.db, { id: 1, whatElse: 'one' })).toMatchObject([{ id: 1, whatElse: 'one' }]);
    expect(await note(database.db, { id: 2, whatElse: null })).toMatchObject([{ id: 2, whatElse: null }]);
    expect(made - before).toBe(1);
    expect(new Set(sent.filter((text) => text.startsWith('insert'))).size).toBe(1);
  });

  it('is another one for other names, and has no place for what is undefined', async () => {
    const at = new Date('2026-11-20T01:00:00Z');
    expect(await note(database.db, { id: 3, at })).toMatchObject([{ id: 3, at, whatElse: null }]);
    const before = made;
    const other: Partial<Note> = {};
    expect(await note(database.db, { id: 4, at, whatElse: other.whatElse })).toMatchObject([
      { id: 4, at, whatElse: null },
    ]);
    expect(made).toBe(before);
  });

  it('may be told in the words of PostgreSQL, with a value in several places', async () => {
    const twice = prepared(
      (_, { of }: Slots<{ of: number }>) => sql<{ sum: number }>`select ${of}::int + ${of}::int as sum`,
    );
    expect(await twice(database.db, { of: 3 })).toEqual([{ sum: 6 }]);
    expect(await twice(database.db, { of: 4 })).toEqual([{ sum: 8 }]);
  });
});
