import type { SignedCheckpoint } from '../kit/audit-desk.ts';
import type { CanonicalRow } from './canonical-row.ts';

/** A seal as it is stored. */
export interface StoredSeal {
  readonly id: number;
  readonly header: string;
  /** Hexadecimal. */
  readonly hash: string;
  readonly ids: readonly number[];
  /** Hexadecimal, one behind the other. */
  readonly leaves: string;
}

/** An audit log to be proven: the one of a database, or one that was exported. */
export interface AuditSource {
  checkpoints(): AsyncIterable<SignedCheckpoint>;
  /** Each seal with the entries that stand below its end, in order; those above the last seal come with null. */
  groups(): AsyncIterable<{ readonly seal: StoredSeal | null; readonly rows: readonly CanonicalRow[] }>;
  /** Whether there is an entry with this id anywhere. */
  has(id: number): Promise<boolean>;
}
