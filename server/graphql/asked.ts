import type { Context } from '../kit/context.ts';
import type { Viewer } from '../kit/viewer.ts';

/** What both transports find out before an operation runs. */
export interface Asked {
  readonly token: string | null;
  readonly viewer: Viewer | null;
  readonly requestId: string;
}

/** The context of an operation: what was found out, and all that a resolver can reach. */
export type OperationContext = Asked & Context;
