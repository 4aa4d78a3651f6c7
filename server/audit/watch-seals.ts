import { type Kysely, sql } from 'kysely';
import type { Logger } from 'pino';
import type { Gauge } from 'prom-client';
import type { Clock } from '../kit/context.ts';
import { AuditNotSealed } from '../kit/errors.ts';

/** How often one looks, in milliseconds. */
const EVERY = 5_000;
/** A worker that is well seals within seconds. */
const LATE = 60_000;

/** Whether the audit log is still being sealed. */
export interface SealWatch {
  /** @throws AuditNotSealed where what was written long ago is not sealed yet */
  insistSealed(): void;
  close(): void;
}

/**
 * Looks now and then how old the oldest entry is that was not sealed: acts ask it without a statement of their own.
 * It looks over connections that no request waits for.
 */
export function watchSeals(
  db: Kysely<unknown>,
  options: {
    readonly clock: Clock;
    readonly log: Logger;
    readonly gauge: Gauge;
    /** Milliseconds after which nothing is written any more. */
    readonly limit: number;
  },
): SealWatch {
  const { clock, log, gauge, limit } = options;
  let oldest: Date | null = null;
  const age = (): number => (oldest === null ? 0 : clock.now().epochMilliseconds - oldest.getTime());

  const look = async (): Promise<void> => {
    oldest = await oldestUnsealed(db);
    gauge.set(Math.max(0, age()) / 1_000);
    if (age() > LATE)
      log.error(
        { seconds: Math.round(age() / 1_000), limit: limit / 1_000 },
        'the audit log is not being sealed: no worker does it; acts will be refused at the limit',
      );
  };

  // A database that is away is told of by others.
  const timer = setInterval(() => void look().catch(() => undefined), EVERY).unref();
  return {
    insistSealed: () => {
      if (age() > limit) throw new AuditNotSealed();
    },
    close: () => clearInterval(timer),
  };
}

async function oldestUnsealed(db: Kysely<unknown>): Promise<Date | null> {
  const { rows } = await sql<{ at: Date }>`
    with sealed as (select last_tx, last_id from server.audit_seal order by id desc limit 1)
    select at from server.audit
    where (tx, id) > (coalesce((select last_tx from sealed), '0'), coalesce((select last_id from sealed), 0))
    order by tx, id limit 1`.execute(db);
  return rows[0]?.at ?? null;
}
