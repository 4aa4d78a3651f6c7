import type { Outlet } from '../events/outlet.ts';
import type { Viewer } from '../kit/viewer.ts';

/** What both transports find out before an operation runs. */
export interface Asked {
  readonly token: string | null;
  readonly viewer: Viewer | null;
  readonly requestId: string;
  /** Where the question comes from, as far as it can be believed: an IPv4 address or a /64 of IPv6. */
  readonly address: string;
  /** How much of what the operation weighs has been taken from whoever asks. */
  readonly paid: number;
  /** Whether it came over a websocket, which is counted as a whole; a stream over HTTP is counted by itself. */
  readonly overSocket: boolean;
  /** Aborted when whoever asked has gone away before the answer. */
  readonly gone: AbortSignal;
  /** Where events that are followed leave, beside the pipeline. */
  readonly outlet?: Outlet;
}
