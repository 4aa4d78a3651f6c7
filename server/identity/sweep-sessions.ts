import type { ServerTables } from '../data/tables.ts';
import type { BodyOf } from '../kit/module.ts';
import type { platform } from '../platform/contract.ts';

/** Removes sessions that are over, and sign-ins that nobody came back from. */
export const sweepSessions: BodyOf<typeof platform.jobs.sweepSessions> = async (_payload, ctx) => {
  const db = ctx.db.$extendTables<ServerTables>();
  const now = new Date(ctx.clock.now().epochMilliseconds);
  await db
    .deleteFrom('server.session')
    .where((where) => where.or([where('expiresAt', '<=', now), where('idleUntil', '<=', now)]))
    .execute();
  await db.deleteFrom('server.signIn').where('expiresAt', '<=', now).execute();
};
