import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Abandoned } from '../../server/data/abandoned.ts';
import { type Database, openDatabase } from '../../server/data/database.ts';
import { openLog } from '../../server/observe/log.ts';
import { cloneUrl } from '../support/database.ts';
import { pollUntil } from '../support/poll-until.ts';

let database: Database;
let drop: () => Promise<void>;

beforeAll(async () => {
  const clone = await cloneUrl();
  drop = clone.drop;
  database = openDatabase({ url: clone.url, connections: 2, log: openLog('silent') });
});
afterAll(async () => {
  await database.close();
  await drop();
});

const staying = new AbortController().signal;
/** Those of one turn go over one connection. */
const read = (text: string, values: readonly unknown[] = [], gone = staying) =>
  database.small.read(text, values, gone) ?? Promise.reject(new Error('Too many wait'));
const number = (n: number) => read('select $1::integer as n', [n]);
const isNumber = (n: number) => ({ status: 'fulfilled', value: [{ n }] });

describe('small statements of one turn', () => {
  it('have each their own answer', async () => {
    expect(await Promise.all([1, 2, 3, 4].map(number))).toEqual([1, 2, 3, 4].map((n) => [{ n }]));
  });

  it('are answered though one among them fails', async () => {
    for (const _time of ['first', 'known']) {
      const [before, failed, ...behind] = await Promise.allSettled([
        number(1),
        read('select 1 / $1::integer', [0]),
        number(2),
        number(3),
      ]);
      expect([before, ...behind]).toEqual([1, 2, 3].map(isNumber));
      expect(failed).toMatchObject({ status: 'rejected', reason: { code: '22012' } });
    }
  });

  it('are answered though whoever asked the one that runs leaves', async () => {
    const leaving = new AbortController();
    const asked = [number(1), read('select pg_sleep(700)', [], leaving.signal), number(2), number(3)];
    const settled = Promise.allSettled(asked);
    await pollUntil(async () => {
      const { rows } = await database.pool.query(
        "select from pg_stat_activity where state = 'active' and query = 'select pg_sleep(700)'",
      );
      return rows.length === 1;
    });
    leaving.abort();
    const [before, left, ...behind] = await settled;
    expect([before, ...behind]).toEqual([1, 2, 3].map(isNumber));
    expect(left).toMatchObject({ status: 'rejected', reason: expect.any(Abandoned) });
  });

  it('are answered though the plan for them was to be made behind one that failed', async () => {
    const known = () => read("select 'known' as word");
    await known();
    const [, behind] = await Promise.allSettled([read('select 1 / 0'), known()]);
    expect(behind).toMatchObject({ value: [{ word: 'known' }] });
    expect(await known()).toEqual([{ word: 'known' }]);
  });

  it('are answered beside one that says nothing', async () => {
    expect(await Promise.all([number(1), read(''), number(2)])).toEqual([[{ n: 1 }], [], [{ n: 2 }]]);
  });

  it('have each their own answer beside one with a value that cannot be sent', async () => {
    const circular: { self?: unknown } = {};
    circular.self = circular;
    const [before, unsent, behind] = await Promise.allSettled([
      number(1),
      read('select $1::json as n', [circular]),
      number(2),
    ]);
    expect(unsent).toMatchObject({ status: 'rejected', reason: { message: /circular/ } });
    expect([before, behind]).toEqual([1, 2].map(isNumber));
  });
});
