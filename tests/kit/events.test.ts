import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../server/data/database.ts';
import { type EventLog, openEventLog } from '../../server/events/event-log.ts';
import { writePosition } from '../../server/events/position.ts';
import { publishInto } from '../../server/events/publish.ts';
import { InvalidInput, type Logged } from '../../server/kit/index.ts';
import { openLog } from '../../server/observe/log.ts';
import { cloneUrl } from '../support/database.ts';
import { until } from './until.ts';

const WRITERS = 8;
const BEGINNING = writePosition({ tx: '0', id: 0 });

let database: Database;
let log: EventLog;
let drop: () => Promise<void>;

beforeAll(async () => {
  const cloned = await cloneUrl();
  drop = cloned.drop;
  database = openDatabase({ url: cloned.url, connections: WRITERS + 4, log: openLog('silent') });
  log = openEventLog(database.server);
});
afterAll(async () => {
  await database.close();
  await drop();
});

interface Plan {
  /** How many events each writer announces. */
  readonly events: readonly number[];
  /** In which order the transactions end. */
  readonly ends: readonly number[];
  readonly rolledBack: readonly boolean[];
}

const plan: fc.Arbitrary<Plan> = fc.record({
  events: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: WRITERS, maxLength: WRITERS }),
  ends: fc.shuffledSubarray(
    Array.from({ length: WRITERS }, (_, at) => at),
    { minLength: WRITERS },
  ),
  rolledBack: fc.array(fc.boolean(), { minLength: WRITERS, maxLength: WRITERS }),
});

/** Has eight transactions open at once, ends them as planned, and answers what was committed. */
async function write(name: string, { events, ends, rolledBack }: Plan): Promise<readonly string[]> {
  const gates = events.map(() => Promise.withResolvers<void>());
  const written = events.map(() => Promise.withResolvers<void>());
  const done = events.map((count, writer) =>
    database.db
      .transaction()
      .execute(async (trx) => {
        for (let n = 0; n < count; n += 1) await publishInto(trx, [], fact(name, `${writer}.${n}`));
        written[writer]?.resolve();
        await gates[writer]?.promise;
        if (rolledBack[writer] === true) throw new Error('rolled back');
      })
      .catch(() => undefined),
  );
  await Promise.all(written.map(({ promise }) => promise));
  for (const writer of ends) {
    gates[writer]?.resolve();
    await done[writer];
  }
  return events.flatMap((count, writer) =>
    rolledBack[writer] === true ? [] : Array.from({ length: count }, (_, n) => `${writer}.${n}`),
  );
}

function fact(name: string, payload: string) {
  const concerns = { version: 1, agencyId: null, procedure: null, subject: null, personId: null };
  return { name, payload, concerns, at: Temporal.Now.instant(), requestId: 'request' };
}

async function announce(name: string, payload: string): Promise<void> {
  await database.db.transaction().execute((trx) => publishInto(trx, [], fact(name, payload)));
}

type Seen = Pick<Logged, 'cursor' | 'payload'>;

/** What a follower sees up to the announcement 'end', in stretches as a feed reads them. */
async function follow(name: string, after: string): Promise<readonly Seen[]> {
  const seen: Seen[] = [];
  let position = await log.place(after);
  await until(async () => {
    let isFull = true;
    while (isFull) {
      const stretch = await log.read(position, null, 7);
      ({ upTo: position, isFull } = stretch);
      for (const event of stretch.events)
        if (event.name === name) seen.push({ cursor: event.cursor, payload: event.payload });
    }
    return seen.at(-1)?.payload === 'end';
  });
  return seen.slice(0, -1);
}

describe('the event log', () => {
  it('shows a follower each committed event once and none that was rolled back, whoever commits first', async () => {
    let round = 0;
    await fc.assert(
      fc.asyncProperty(plan, async (planned) => {
        round += 1;
        const name = `round.${round}`;
        const live = follow(name, BEGINNING);
        const committed = await write(name, planned);
        await announce(name, 'end');
        const seen = (await live).map(({ payload }) => String(payload));
        expect([...seen].sort()).toEqual([...committed].sort());
        // Another reader, who comes when all is over, sees the same order.
        expect((await follow(name, BEGINNING)).map(({ payload }) => payload)).toEqual(seen);
      }),
      { numRuns: 20 },
    );
  });

  it('goes on from any cursor, in the same order, with no gap and no double', async () => {
    const plans = fc.sample(plan, { numRuns: 4, seed: 7 });
    for (const planned of plans) await write('cut', planned);
    await announce('cut', 'end');
    const whole = await follow('cut', BEGINNING);
    expect(whole.length).toBeGreaterThan(10);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length - 1 }), async (cut) => {
        expect(await follow('cut', whole[cut]?.cursor ?? '')).toEqual(whole.slice(cut + 1));
      }),
      { numRuns: 15 },
    );
  });

  it('begins without a cursor with what is committed from now on', async () => {
    await announce('now', 'before');
    const settled = sql<{ yes: boolean }>`
      select tx < pg_snapshot_xmin(pg_current_snapshot()) as yes from server.event where name = 'now'`;
    await until(async () => (await settled.execute(database.db)).rows[0]?.yes === true);
    const now = writePosition(await log.place(null));
    for (const payload of ['after', 'end']) await announce('now', payload);
    expect((await follow('now', now)).map(({ payload }) => payload)).toEqual(['after']);
  });

  it.each([
    ['empty', ''],
    ['no cursor', 'abc'],
    ['beyond the numbers of PostgreSQL', Buffer.from(`${2n ** 64n}.1`).toString('base64url')],
    ['a cursor of a page', Buffer.from('["Book",1]').toString('base64url')],
  ])('refuses a cursor that is %s', async (_what, cursor) => {
    await expect(log.place(cursor)).rejects.toBeInstanceOf(InvalidInput);
  });
});
