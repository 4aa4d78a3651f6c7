import type { Logged } from '../kit/context.ts';

/** What a follower is sent: an event, or without one a sign of life. */
export class Delivery {
  declare readonly position: string;
  declare readonly newest: string;
  declare readonly at: Date;
  declare readonly event: Logged | null;
}
