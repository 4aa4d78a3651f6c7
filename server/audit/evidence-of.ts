import { type Kysely, sql } from 'kysely';
import type { ServerTables } from '../data/tables.ts';
import type { Evidence, ProvenEntry, SignedCheckpoint } from '../kit/audit-desk.ts';
import { type CanonicalRow, canonicalColumns } from './canonical-row.ts';
import { inclusionPath } from './merkle.ts';

/**
 * See AuditDesk.evidence. Only what this key signed counts, since whoever verifies knows no other: what an earlier key
 * signed is behind its next signature, too, as each seal names the one before. Statements follow the seals that are
 * concerned, not the entries.
 */
export async function evidenceOf(
  db: Kysely<ServerTables>,
  { type, id }: { readonly type: string; readonly id: number },
  publicKey: string,
): Promise<Evidence> {
  const rows = await db
    .selectFrom('server.audit')
    .select(canonicalColumns)
    .where((where) =>
      where.or([
        where.and([where('subject', '=', String(id)), where('subjectType', '=', type)]),
        where.and([where('ground', '=', String(id)), where('groundType', '=', type)]),
      ]),
    )
    .orderBy('server.audit.tx')
    .orderBy('server.audit.id')
    .execute();
  const entries: ProvenEntry[] = [];
  const headers = new Map<number, string>();
  const checkpoints = new Map<number, SignedCheckpoint>();
  let signedTo = 0;
  let pending = rows;
  for (let next = pending[0]; next !== undefined; next = pending[0]) {
    const seal = await sealOver(db, next);
    const signed = seal === undefined ? undefined : await checkpointFrom(db, seal.id, publicKey);
    if (seal === undefined || signed === undefined) break;
    const leaves = hashesIn(seal.leaves);
    const places = new Map(seal.ids.map((each, at) => [each, at]));
    const inIt = pending.filter((row) => places.has(row.id));
    // An entry that its seal does not hold was slipped in: `audit:verify` says so, and no proof is made of it.
    pending = pending.filter((row) => row !== next && !places.has(row.id));
    for (const { entry, personal, commitment, ...row } of inIt) {
      const path = inclusionPath(leaves, places.get(row.id) ?? 0);
      entries.push({ entry, personal, commitment, seal: seal.id, path });
    }
    const between = await headersFrom(db, Math.max(seal.id, signedTo + 1), signed.sealId);
    for (const each of between) headers.set(each.id, each.header);
    signedTo = signed.sealId;
    const { statement, signature } = signed;
    checkpoints.set(signed.sealId, { statement, signature: signature.toString('base64'), publicKey });
  }
  return {
    entries,
    seals: [...headers.values()],
    checkpoints: [...checkpoints.values()],
    pending: pending.length,
  };
}

function sealOver(db: Kysely<ServerTables>, { tx, id }: CanonicalRow) {
  return db
    .selectFrom('server.auditSeal')
    .select(['id', 'ids', 'leaves'])
    .where(sql<boolean>`(last_tx, last_id) >= (${tx}::xid8, ${id})`)
    .orderBy('lastTx')
    .orderBy('lastId')
    .limit(1)
    .executeTakeFirst();
}

function checkpointFrom(db: Kysely<ServerTables>, seal: number, publicKey: string) {
  return db
    .selectFrom('server.auditCheckpoint')
    .select(['sealId', 'statement', 'signature'])
    .where('sealId', '>=', seal)
    .where('publicKey', '=', publicKey)
    .orderBy('sealId')
    .limit(1)
    .executeTakeFirst();
}

function headersFrom(db: Kysely<ServerTables>, from: number, to: number) {
  return db
    .selectFrom('server.auditSeal')
    .select(['id', 'header'])
    .where('id', '>=', from)
    .where('id', '<=', to)
    .orderBy('id')
    .execute();
}

function hashesIn(leaves: Buffer): readonly string[] {
  const hex = leaves.toString('hex');
  return Array.from({ length: hex.length / 64 }, (_, at) => hex.slice(at * 64, at * 64 + 64));
}
