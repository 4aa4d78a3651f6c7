import { sql } from 'kysely';
import { isLockTimeout } from '../data/lock-timeout.ts';
import { isPoolBusy } from '../data/pool-busy.ts';
import type { Seat } from '../data/seats-over.ts';
import type { Act } from '../kit/context.ts';
import { Refusal } from '../kit/errors.ts';
import type { Asking } from './asking.ts';
import { GroupSpoilt } from './group-spoilt.ts';
import type { Platform } from './platform.ts';
import { silent, type Telling, tell } from './telling.ts';

/** What is done in a transaction, and for whom. */
export interface Transacted {
  readonly asking: Asking;
  readonly body: (act: Act, telling: Telling) => Promise<number>;
}

type ActOf = (asking: Asking, telling: Telling) => Act;

interface Done {
  readonly outcomes: readonly PromiseSettledResult<number>[];
  readonly told: Telling;
}

/** How long a lock is waited for, in milliseconds: meanwhile all wait, and whoever follows the event log. */
const LONGEST_WAIT = 10;

/**
 * Runs the bodies in one transaction, and tells what became of each, and what is told of all. One that is refused before
 * it has written anything has changed nothing.
 * @throws GroupSpoilt, where some are refused later, and whatever fails: nothing of it was done then
 */
export async function transactTogether(
  { database, log }: Pick<Platform, 'database' | 'log'>,
  transacted: readonly Transacted[],
  actOf: ActOf,
): Promise<Done> {
  try {
    return await carryOutAll(database, transacted, actOf);
  } catch (error) {
    // By themselves they would not get a connection any sooner.
    if (isPoolBusy(error))
      return { outcomes: transacted.map(() => ({ status: 'rejected', reason: error })), told: silent() };
    if (!(error instanceof GroupSpoilt) && !isLockTimeout(error))
      log.warn(
        { err: error, acts: transacted.length },
        'acts failed together; each is carried out by itself',
      );
    throw error;
  }
}

function carryOutAll(
  database: Platform['database'],
  transacted: readonly Transacted[],
  actOf: ActOf,
): Promise<Done> {
  return database.inSharedTransaction(transacted, async (seats) => {
    const [first] = seats;
    const told = silent();
    if (first === undefined) return { outcomes: [], told };
    // What is asked of many is one value: no plan is better for one of them than for another.
    const settings = sql`select set_config('lock_timeout', ${String(LONGEST_WAIT)}, true),
      set_config('plan_cache_mode', 'force_generic_plan', true)`.execute(first.db);
    // All have ended before the transaction does, so that nothing of one that failed is done behind it.
    const [outcomes] = await Promise.all([
      Promise.allSettled(seats.map((seat) => carryOut(seat, told, actOf))),
      Promise.allSettled([settings]),
    ]);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected' && !(outcome.reason instanceof Refusal)) throw outcome.reason;
    const late = outcomes.flatMap(({ status }, at) =>
      status === 'rejected' && seats[at]?.hasWritten() ? [at] : [],
    );
    if (late.length > 0) throw new GroupSpoilt(new Set(late));
    await tell(first.db, told);
    return { outcomes, told };
  });
}

async function carryOut(
  { who: { asking, body }, db }: Seat<Transacted>,
  told: Telling,
  actOf: ActOf,
): Promise<number> {
  const telling = silent();
  const id = await body(actOf({ ...asking, db }, telling), telling);
  told.events.push(...telling.events);
  told.jobs.push(...telling.jobs);
  told.entries.push(...telling.entries);
  told.answers.push(...telling.answers);
  return id;
}
