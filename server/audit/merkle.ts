import { hash } from 'node:crypto';
import type { Step } from '../kit/audit-desk.ts';
import type { CanonicalRow } from './canonical-row.ts';

/** SHA-256 of a text, in hexadecimal: all hashes of the chain. Words before each kind keep one from passing for another. */
export function sha256(text: string): string {
  return hash('sha256', text);
}

/** The hash of an entry: of what is public, and of the commitment to what is personal. */
export function leafOf({ entry, personal, commitment }: Omit<CanonicalRow, 'id' | 'tx'>): string {
  return sha256(`leaf\n${personal === null ? commitment : sha256(personal)}\n${entry}`);
}

function nodeOf(left: string, right: string): string {
  return sha256(`node\n${left}\n${right}`);
}

/** The root of the Merkle tree over hashes, of the form of RFC 6962. */
export function merkleRoot(leaves: readonly string[]): string {
  // Level by level; one that is left over at the end goes up as it is, which gives the same tree.
  let level = leaves;
  while (level.length > 1) {
    const above: string[] = [];
    for (let at = 0; at < level.length; at += 2) {
      const [left = '', right] = [level[at], level[at + 1]];
      above.push(right === undefined ? left : nodeOf(left, right));
    }
    level = above;
  }
  return level[0] ?? sha256('');
}

/** The way from a leaf to the root: who has the leaf and these hashes can make the root. */
export function inclusionPath(leaves: readonly string[], leaf: number): readonly Step[] {
  const steps: Step[] = [];
  let at = leaf;
  let level = leaves;
  while (level.length > 1) {
    const beside = level[at ^ 1];
    if (beside !== undefined) steps.push([at % 2 === 0 ? 'right' : 'left', beside]);
    const above: string[] = [];
    for (let next = 0; next < level.length; next += 2) {
      const [left = '', right] = [level[next], level[next + 1]];
      above.push(right === undefined ? left : nodeOf(left, right));
    }
    level = above;
    at = Math.floor(at / 2);
  }
  return steps;
}
