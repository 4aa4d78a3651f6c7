import type { Ground } from '../kit/disclosure.ts';
import type { Viewer } from '../kit/viewer.ts';

/** Something that somebody did, or was told of somebody else. */
export interface AuditEntry {
  /** `read`: was told protected data. */
  readonly kind: 'act' | 'read';
  readonly at: Temporal.Instant;
  /** Who, for whom, and for which agency; null for the platform itself. */
  readonly viewer: Pick<Viewer, 'accountId' | 'actingFor' | 'office'> | null;
  /** The mutation, the operation or the route. */
  readonly act: string;
  /** What it was done to; of a read, the type that was told. */
  readonly subject: { readonly type: string | null; readonly id: string | null } | null;
  /** The row through which it was read. */
  readonly ground?: Ground | null;
  /** Of whom a read told. */
  readonly personIds?: readonly number[] | null;
  readonly reason?: string | null;
  readonly requestId: string;
  /** `done`, or the name of the refusal. */
  readonly outcome?: string;
}
