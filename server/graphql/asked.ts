import type { Outlet } from '../events/outlet.ts';
import type { Viewer } from '../kit/viewer.ts';

/** What both transports find out before an operation runs. */
export interface Asked {
  readonly token: string | null;
  readonly viewer: Viewer | null;
  readonly requestId: string;
  /** Aborted when whoever asked has gone away before the answer. */
  readonly gone: AbortSignal;
  /** Where events that are followed leave, beside the pipeline. */
  readonly outlet?: Outlet;
}
