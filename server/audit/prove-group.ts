import type { StoredSeal } from './audit-source.ts';
import { Broken } from './broken.ts';
import type { CanonicalRow } from './canonical-row.ts';
import { leafOf, merkleRoot } from './merkle.ts';
import { hashOfHeader, type SealHeader, sealHeader } from './seal-header.ts';

/** How far the chain is proven. */
interface Chain {
  readonly seal: number;
  readonly hash: string;
  readonly total: number;
}

/** Proves a seal and its entries, and answers where the chain stands then. @throws Broken */
export async function proveGroup(
  seal: StoredSeal,
  rows: readonly CanonicalRow[],
  before: Chain,
  has: (id: number) => Promise<boolean>,
): Promise<Chain> {
  const header = headerOf(seal);
  const leaves = Array.from({ length: seal.ids.length }, (_, at) => seal.leaves.slice(64 * at, 64 * at + 64));
  const isNext =
    seal.id === before.seal + 1 &&
    header.seal === seal.id &&
    header.previous === before.hash &&
    hashOfHeader(seal.header) === seal.hash;
  const isWhole =
    header.count === leaves.length &&
    header.total === before.total + header.count &&
    seal.leaves.length === 64 * leaves.length &&
    merkleRoot(leaves) === header.root;
  if (!isNext || !isWhole) throw new Broken('seal', before.seal + 1);
  for (const [at, id] of seal.ids.entries()) {
    const row = rows[at];
    if (row?.id !== id) throw await misplaced(seal.ids, rows, at, has);
    if (leafOf(row) !== leaves[at]) throw new Broken('changed', id);
  }
  const more = rows[seal.ids.length];
  if (more !== undefined) throw new Broken('inserted', more.id);
  return { seal: seal.id, hash: seal.hash, total: header.total };
}

/** What happened where another entry stands than was sealed. */
async function misplaced(
  ids: readonly number[],
  rows: readonly CanonicalRow[],
  at: number,
  has: (id: number) => Promise<boolean>,
): Promise<Broken> {
  const expected = ids[at] ?? 0;
  const found = rows[at];
  if (found !== undefined && !ids.includes(found.id)) {
    // In the place of one that is gone, or before it.
    const isThere = rows.some(({ id }) => id === expected);
    if (isThere) return new Broken('inserted', found.id);
  }
  return new Broken((await has(expected)) ? 'moved' : 'removed', expected);
}

function headerOf({ id, header }: StoredSeal): SealHeader {
  try {
    return sealHeader.parse(JSON.parse(header));
  } catch {
    throw new Broken('seal', id);
  }
}
