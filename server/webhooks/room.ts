import type { Platform } from '../context/platform.ts';
import type { Sealer } from '../sealer.ts';
import type { Post } from './post.ts';

/** What is needed to deliver. */
export interface Room {
  readonly platform: Platform;
  readonly sealer: Sealer;
  readonly post: Post;
  /** Under which this process holds the endpoints that it serves. */
  readonly lease: string;
}

/** How a process leaves. */
export interface Until {
  /** Nothing further is begun. */
  readonly leave: AbortSignal;
  /** What is on its way is given up. */
  readonly cut: AbortSignal;
}
