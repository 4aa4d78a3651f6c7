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
  /** @throws AuditNotSealed where something waits to be sealed, and nothing was sealed for long */
  insistSealed(): void;
  close(): void;
}

/**
 * Looks now and then how long the log has waited for its next seal: acts ask it without a statement of their own. An
 * entry of before does not count from its own day: after an upgrade, or an outage, a worker has much to seal, and is at
 * it. It looks over connections that no request waits for.
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
  const begun = clock.now().epochMilliseconds;
  let since: number | null = null;
  const age = (): number => (since === null ? 0 : clock.now().epochMilliseconds - since);

  const look = async (): Promise<void> => {
    const waiting = await unsealed(db);
    since = waiting && Math.max(waiting.at.getTime(), waiting.sealed?.getTime() ?? begun);
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

/** When the oldest entry was written that is not sealed, and when something was sealed last; null where all is. */
async function unsealed(
  db: Kysely<unknown>,
): Promise<{ readonly at: Date; readonly sealed: Date | null } | null> {
  const { rows } = await sql<{ at: Date; sealed: Date | null }>`
    with sealed as (
      select last_tx, last_id, (header::json ->> 'at')::timestamptz as at from server.audit_seal
      order by id desc limit 1)
    select at, (select at from sealed) as sealed from server.audit
    where (tx, id) > (coalesce((select last_tx from sealed), '0'), coalesce((select last_id from sealed), 0))
    order by tx, id limit 1`.execute(db);
  return rows[0] ?? null;
}
