import { createHash } from 'node:crypto';
import type { GraphQLResolveInfo } from 'graphql';
import { type Kysely, sql } from 'kysely';
import type { ServerTables } from '../data/tables.ts';
import type { Act, Context } from '../kit/context.ts';
import { IdempotencyKeyReused, NotSignedIn } from '../kit/errors.ts';
import { parse } from '../kit/parse.ts';
import type { Asking } from './asking.ts';
import { canonical } from './canonical.ts';
import { idempotencyKey } from './idempotency-key.ts';
import type { Platform } from './platform.ts';

type Arguments = { readonly idempotencyKey?: string | null | undefined };

/** One mutation: one transaction, one audit entry, one answer per idempotency key. See Context.act. */
export function act(
  platform: Platform,
  asking: Asking,
  transact: Context['transact'],
  info: GraphQLResolveInfo,
  args: Arguments,
  body: (act: Act) => Promise<number>,
): Promise<number> {
  const { viewer, requestId } = asking;
  if (viewer === null) return Promise.reject(new NotSignedIn());
  const operation = info.fieldName;
  const { accountId } = viewer;
  return transact(async (inside) => {
    const db = inside.db.$extendTables<ServerTables>();
    const key = args.idempotencyKey == null ? null : parse(idempotencyKey, args).idempotencyKey;
    const argumentsHash = createHash('sha256').update(canonical(args)).digest();
    if (key !== null) {
      const before = await earlier(db, accountId, key);
      if (before !== undefined) {
        if (before.operation !== operation || !before.argumentsHash.equals(argumentsHash))
          throw new IdempotencyKeyReused();
        return before.resultId;
      }
    }
    const id = await body(inside);
    if (key !== null) {
      await db
        .insertInto('server.idempotency')
        .values({ accountId, key, operation, argumentsHash, resultId: id })
        .execute();
    }
    await db
      .insertInto('server.audit')
      .values({
        at: new Date(platform.clock.now().epochMilliseconds),
        accountId,
        act: operation,
        subject: String(id),
        requestId,
      })
      .execute();
    return id;
  });
}

/**
 * What was answered under the key. The lock makes equal requests wait for each other; unlike a row it takes no
 * number of transaction, so that the order of events stays that of the rows which the act locks.
 */
async function earlier(db: Kysely<ServerTables>, accountId: number, key: string) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, ${accountId}))`.execute(db);
  return db
    .selectFrom('server.idempotency')
    .select(['operation', 'argumentsHash', 'resultId'])
    .where('accountId', '=', accountId)
    .where('key', '=', key)
    .executeTakeFirst();
}
