import type { FollowerLimits } from './follower.ts';

export interface FeedLimits extends FollowerLimits {
  /** Milliseconds between two signs of life. */
  readonly heartbeat: number;
}
