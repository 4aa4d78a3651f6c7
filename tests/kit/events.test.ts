import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../server/data/database.ts';
import { type EventLog, openEventLog } from '../../server/events/event-log.ts';
import { publishInto } from '../../server/events/publish.ts';
import { InvalidInput, type Logged } from '../../server/kit/index.ts';
import { openLog } from '../../server/observe/log.ts';
import { cloneUrl } from '../support/database.ts';

const WRITERS = 8;
const NAME = 'alpha.bookAdded';

let database: Database;
let log: EventLog;
let drop: () => Promise<void>;
let statements = 0;

beforeAll(async () => {
  const cloned = await cloneUrl();
  drop = cloned.drop;
  database = openDatabase({
    url: cloned.url,
    connections: WRITERS + 4,
    log: openLog('silent'),
    onStatement: () => void (statements += 1),
  });
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

let rounds = 0;
/** Has eight transactions open at once, ends them as planned, and answers what was committed. */
async function write({ events, ends, rolledBack }: Plan): Promise<readonly string[]> {
  rounds += 1;
  const round = rounds;
  const at = Temporal.Now.instant();
  const gates = events.map(() => Promise.withResolvers<void>());
  const written = events.map(() => Promise.withResolvers<void>());
  const done = events.map((count, writer) =>
    database.db
      .transaction()
      .execute(async (trx) => {
        for (let n = 0; n < count; n += 1)
          await publishInto(trx, [], { name: NAME, payload: `${round}.${writer}.${n}`, at, requestId: 'r' });
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
    rolledBack[writer] === true ? [] : Array.from({ length: count }, (_, n) => `${round}.${writer}.${n}`),
  );
}

/** What a follower sees up to and with the last announcement, which comes after everything else. */
async function follow(after: string | null, signal: AbortSignal, until: string): Promise<readonly Logged[]> {
  const seen: Logged[] = [];
  for await (const event of log.follow([NAME], after, signal)) {
    seen.push(event);
    if (event.payload === until) break;
  }
  return seen;
}

async function end(): Promise<string> {
  rounds += 1;
  const payload = `end ${rounds}`;
  await database.db
    .transaction()
    .execute((trx) =>
      publishInto(trx, [], { name: NAME, payload, at: Temporal.Now.instant(), requestId: 'r' }),
    );
  return payload;
}

/** A cursor at the end of the log, which nothing can come before any more. */
async function here(): Promise<string> {
  const start = log.follow([NAME], null, new AbortController().signal)[Symbol.asyncIterator]();
  const first = start.next();
  await end();
  const { value } = await first;
  await start.return?.();
  return value.cursor;
}

describe('the event log', () => {
  it('shows a follower each committed event once and none that was rolled back, whoever commits first', async () => {
    await fc.assert(
      fc.asyncProperty(plan, async (planned) => {
        const start = await here();
        const ending = Promise.withResolvers<string>();
        const live = (async () => {
          const seen: Logged[] = [];
          for await (const event of log.follow([NAME], start, new AbortController().signal)) {
            seen.push(event);
            if (String(event.payload).startsWith('end')) break;
          }
          return seen;
        })();
        const committed = await write(planned);
        ending.resolve(await end());
        log.wake();
        const seen = (await live).map(({ payload }) => payload);
        expect(seen.slice(0, -1).sort()).toEqual([...committed].sort());
        // The events of one transaction stay together and in their order.
        const writers = seen.slice(0, -1).map((payload) => String(payload).split('.')[1]);
        expect(new Set(writers).size).toBe(writers.filter((writer, i) => writer !== writers[i - 1]).length);
      }),
      { numRuns: 15 },
    );
  });

  it('goes on from any cursor, in the same order, with no gap and no double', async () => {
    const start = await here();
    for (const planned of fc.sample(plan, { numRuns: 5, seed: 7 })) await write(planned);
    const until = await end();
    const { signal } = new AbortController();
    const whole = await follow(start, signal, until);
    expect(whole.length).toBeGreaterThan(10);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length - 2 }), async (cut) => {
        expect(await follow(whole[cut]?.cursor ?? '', signal, until)).toEqual(whole.slice(cut + 1));
      }),
      { numRuns: 15 },
    );
  });

  it('begins without a cursor with what is committed from now on', async () => {
    await end();
    const following = log.follow([NAME], null, new AbortController().signal)[Symbol.asyncIterator]();
    const first = following.next();
    const payloads: unknown[] = [];
    const until = await end();
    log.wake();
    payloads.push((await first).value?.payload);
    expect(payloads).toEqual([until]);
    await following.return?.();
  });

  it.each([
    ['empty', ''],
    ['no cursor', 'abc'],
    ['beyond the numbers of PostgreSQL', Buffer.from(`${2n ** 64n}.1`).toString('base64url')],
    ['a cursor of a page', Buffer.from('["Book",1]').toString('base64url')],
  ])('refuses a cursor that is %s', async (_what, cursor) => {
    const following = log.follow([NAME], cursor, new AbortController().signal)[Symbol.asyncIterator]();
    await expect(following.next()).rejects.toBeInstanceOf(InvalidInput);
  });

  it('is not read any more for a follower who left while nothing came', async () => {
    const following = log
      .follow(['alpha.nothing'], null, new AbortController().signal)
      [Symbol.asyncIterator]();
    void following.next();
    const left = following.return?.();
    log.wake();
    await left;
    const before = statements;
    log.wake();
    await database.db.connection().execute(async () => undefined);
    expect(statements).toBe(before);
  });
});
