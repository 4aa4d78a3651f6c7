import { sql } from 'kysely';
import type { Seat } from '../data/seats-over.ts';
import type { Act } from '../kit/context.ts';
import { Refusal } from '../kit/errors.ts';
import type { Asking } from './asking.ts';
import type { Platform } from './platform.ts';
import { silent, type Telling, tell } from './telling.ts';

/** What is done in a transaction, and for whom. */
export interface Transacted {
  readonly asking: Asking;
  readonly body: (act: Act, telling: Telling) => Promise<number>;
}

type ActOf = (asking: Asking, telling: Telling) => Act;

/** How long one of several waits for what somebody else has locked, in milliseconds: whoever waits longer waits alone. */
const LONGEST_WAIT = 100;

/**
 * Runs the bodies in one transaction, and tells what became of each, and what is told of all. One that is refused before
 * it has written anything has changed nothing.
 * @throws where one is refused later, or anything fails: none of them has changed anything then
 */
export function transactTogether(
  { database }: Pick<Platform, 'database'>,
  transacted: readonly Transacted[],
  actOf: ActOf,
): Promise<{ readonly outcomes: readonly PromiseSettledResult<number>[]; readonly told: Telling }> {
  return database.inSharedTransaction(transacted, async (seats) => {
    const [first] = seats;
    const told = silent();
    if (first === undefined) return { outcomes: [], told };
    const limit = sql`select set_config('lock_timeout', ${String(LONGEST_WAIT)}, true)`.execute(first.db);
    // All have ended before the transaction does, so that nothing of one that failed is done behind it.
    const [outcomes] = await Promise.all([
      Promise.allSettled(seats.map((seat) => carryOut(seat, told, actOf))),
      Promise.allSettled([limit]),
    ]);
    for (const [at, outcome] of outcomes.entries())
      if (outcome.status === 'rejected' && (seats[at]?.hasWritten() || !(outcome.reason instanceof Refusal)))
        throw outcome.reason;
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
  const id = await body(actOf({ ...asking, db, telling }, telling), telling);
  told.events.push(...telling.events);
  told.jobs.push(...telling.jobs);
  told.entries.push(...telling.entries);
  told.answers.push(...telling.answers);
  return id;
}
