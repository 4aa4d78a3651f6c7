import { type Kysely, sql } from 'kysely';
import type { ServerTables } from '../data/tables.ts';
import { canonicalColumns } from './canonical-row.ts';
import { leafOf, merkleRoot } from './merkle.ts';
import { hashOfHeader, NO_SEAL, type SealHeader, sealHeader } from './seal-header.ts';

/** Most entries of one seal. */
export const LARGEST_SEAL = 5_000;

const BEFORE_ALL = { id: 0, lastTx: '0', lastId: 0, hash: NO_SEAL, total: 0 };

/**
 * Seals what is not sealed yet, up to the oldest transaction that still runs: an entry that commits late is not skipped.
 * One at a time, in all processes. Answers with the number of entries; 0, too, where another one seals.
 */
export function sealEntries(db: Kysely<ServerTables>, now: Temporal.Instant): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const lock = sql<{ locked: boolean }>`
      select pg_try_advisory_xact_lock(hashtextextended('server.audit_seal', 0)) as locked`;
    if ((await lock.execute(trx)).rows[0]?.locked !== true) return 0;
    const before = (await newestSeal(trx)) ?? BEFORE_ALL;
    const rows = await trx
      .selectFrom('server.audit')
      .select(canonicalColumns)
      .where(sql<boolean>`(tx, id) > (${before.lastTx}::xid8, ${before.lastId})`)
      .where(sql<boolean>`tx < pg_snapshot_xmin(pg_current_snapshot())`)
      .orderBy('server.audit.tx')
      .orderBy('server.audit.id')
      .limit(LARGEST_SEAL)
      .execute();
    const last = rows.at(-1);
    if (last === undefined) return 0;
    const leaves = rows.map(leafOf);
    const header = JSON.stringify({
      seal: before.id + 1,
      count: rows.length,
      total: before.total + rows.length,
      root: merkleRoot(leaves),
      previous: before.hash,
      last: [last.tx, last.id],
      at: now.toString({ fractionalSecondDigits: 3 }),
    } satisfies SealHeader);
    await trx
      .insertInto('server.auditSeal')
      .values({
        id: before.id + 1,
        lastTx: last.tx,
        lastId: last.id,
        ids: rows.map(({ id }) => id),
        leaves: Buffer.from(leaves.join(''), 'hex'),
        header,
        hash: Buffer.from(hashOfHeader(header), 'hex'),
      })
      .execute();
    return rows.length;
  });
}

/** The newest seal; null where nothing was sealed yet. */
export async function newestSeal(db: Kysely<ServerTables>) {
  const seal = await db
    .selectFrom('server.auditSeal')
    .select(['id', 'lastTx', 'lastId', 'hash', 'header'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (seal === undefined) return null;
  const { id, lastTx, lastId, hash, header } = seal;
  return {
    id,
    lastTx,
    lastId,
    hash: hash.toString('hex'),
    total: sealHeader.parse(JSON.parse(header)).total,
  };
}
