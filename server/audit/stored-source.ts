import { type Kysely, sql } from 'kysely';
import type { ServerTables } from '../data/tables.ts';
import type { AuditSource, StoredSeal } from './audit-source.ts';
import { type CanonicalRow, canonicalColumns } from './canonical-row.ts';
import { type SealHeader, sealHeader } from './seal-header.ts';

/** Entries that are read at once. */
const PAGE = 10_000;
const SEALS = 200;

type Place = readonly [tx: string, id: number];

/** The audit log of a database. */
export function storedSource(db: Kysely<ServerTables>): AuditSource {
  return {
    checkpoints: async function* () {
      for (let after = 0; ; ) {
        const page = await db
          .selectFrom('server.auditCheckpoint')
          .select(['sealId', 'statement', 'signature', 'publicKey'])
          .where('sealId', '>', after)
          .orderBy('sealId')
          .limit(PAGE)
          .execute();
        for (const { sealId, statement, signature, publicKey } of page) {
          after = sealId;
          yield { statement, signature: signature.toString('base64'), publicKey };
        }
        if (page.length < PAGE) return;
      }
    },
    groups: async function* () {
      const rows = readAhead(db);
      for await (const seal of sealsOf(db)) {
        const last = lastOf(seal);
        yield { seal, rows: last === null ? [] : await rows.upTo(last) };
      }
      yield { seal: null, rows: await rows.upTo(null) };
    },
    has: async (id) =>
      (await db.selectFrom('server.audit').select('id').where('id', '=', id).executeTakeFirst()) !==
      undefined,
  };
}

/** Where a seal says that it ends; null where it says nothing that can be read, which is found out when it is proven. */
function lastOf({ header }: StoredSeal): Place | null {
  try {
    return sealHeader.parse(JSON.parse(header)).last satisfies SealHeader['last'];
  } catch {
    return null;
  }
}

async function* sealsOf(db: Kysely<ServerTables>): AsyncGenerator<StoredSeal> {
  for (let after = -1; ; ) {
    const page = await db
      .selectFrom('server.auditSeal')
      .select(['id', 'header', 'ids'])
      .select([sql<string>`encode(hash, 'hex')`.as('hash'), sql<string>`encode(leaves, 'hex')`.as('leaves')])
      .where('id', '>', after)
      .orderBy('id')
      .limit(SEALS)
      .execute();
    yield* page;
    after = page.at(-1)?.id ?? after;
    if (page.length < SEALS) return;
  }
}

/** The entries in order: while some are looked at, the next are on their way. */
function readAhead(db: Kysely<ServerTables>): {
  upTo(last: Place | null): Promise<readonly CanonicalRow[]>;
} {
  const read = ([tx, id]: Place): Promise<readonly CanonicalRow[]> =>
    db
      .selectFrom('server.audit')
      .select(canonicalColumns)
      .where(sql<boolean>`(tx, id) > (${tx}::xid8, ${id})`)
      .orderBy('server.audit.tx')
      .orderBy('server.audit.id')
      .limit(PAGE)
      .execute();
  let page: readonly CanonicalRow[] = [];
  let at = 0;
  let coming: Promise<readonly CanonicalRow[]> | null = read(['0', 0]);

  const more = async (): Promise<boolean> => {
    if (coming === null) return false;
    page = await coming;
    at = 0;
    const last = page.at(-1);
    coming = last === undefined || page.length < PAGE ? null : read([last.tx, last.id]);
    // One that fails while nobody waits for it yet fails when somebody does.
    coming?.catch(() => undefined);
    return page.length > 0;
  };

  return {
    upTo: async (last) => {
      const rows: CanonicalRow[] = [];
      while (at < page.length || (await more())) {
        const row = page[at];
        if (row === undefined || (last !== null && isBehind(row, last))) break;
        rows.push(row);
        at += 1;
      }
      return rows;
    },
  };
}

// Numbers of transactions stay below 2^53.
function isBehind(row: CanonicalRow, [tx, id]: Place): boolean {
  const own = Number(row.tx);
  const other = Number(tx);
  return own === other ? row.id > id : own > other;
}
