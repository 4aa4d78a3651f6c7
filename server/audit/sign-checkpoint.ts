import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { ServerTables } from '../data/tables.ts';
import { concernsOf } from '../events/concerns.ts';
import { publishInto } from '../events/publish.ts';
import type { Module } from '../kit/module.ts';
import { platform } from '../platform/contract.ts';
import type { AuditKey } from './audit-key.ts';
import { newestSeal } from './seal-entries.ts';

/** What a checkpoint says, as JSON, word by word as it is signed. */
export const checkpointStatement = z.strictObject({
  seal: z.number().int().positive(),
  hash: z.string(),
  total: z.number().int().positive(),
  at: z.string(),
  key: z.string(),
});
export type CheckpointStatement = z.output<typeof checkpointStatement>;

/**
 * Signs the newest seal where this key signed none for `interval` milliseconds, and announces it: whoever keeps it
 * outside can tell when the log before it is not what it was. Answers whether it did.
 */
export function signCheckpoint(
  db: Kysely<unknown>,
  options: {
    readonly key: AuditKey;
    readonly now: Temporal.Instant;
    readonly interval: number;
    readonly installed: readonly Module[];
  },
): Promise<boolean> {
  const { key, now, interval, installed } = options;
  return db.transaction().execute(async (inside) => {
    const trx = inside.$extendTables<ServerTables>();
    // As with seals: one at a time.
    await sql`select pg_advisory_xact_lock(hashtextextended('server.audit_seal', 0))`.execute(trx);
    const seal = await newestSeal(trx);
    const newest = trx
      .selectFrom('server.auditCheckpoint')
      .select(['sealId', 'at'])
      .orderBy('sealId', 'desc')
      .limit(1);
    if (seal === null || (await newest.executeTakeFirst())?.sealId === seal.id) return false;
    // A new key does not wait for the turn of the one before it: until it signs, it proves nothing.
    const own = await newest.where('publicKey', '=', key.publicKey).executeTakeFirst();
    if (own !== undefined && now.epochMilliseconds - own.at.getTime() < interval) return false;
    const statement = JSON.stringify({
      seal: seal.id,
      hash: seal.hash,
      total: seal.total,
      at: now.toString({ fractionalSecondDigits: 3 }),
      key: key.fingerprint,
    } satisfies CheckpointStatement);
    const signature = key.sign(statement);
    await trx
      .insertInto('server.auditCheckpoint')
      .values({
        sealId: seal.id,
        at: new Date(now.epochMilliseconds),
        statement,
        signature,
        publicKey: key.publicKey,
      })
      .execute();
    const { auditCheckpointSigned } = platform.events;
    const payload = { statement, signature: signature.toString('base64'), publicKey: key.publicKey };
    await publishInto(inside, installed, {
      name: auditCheckpointSigned.name,
      payload,
      concerns: concernsOf(auditCheckpointSigned, payload),
      at: now,
      requestId: `audit-checkpoint-${seal.id}`,
    });
    return true;
  });
}
