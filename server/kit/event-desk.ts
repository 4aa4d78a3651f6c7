import type { Logged } from './context.ts';
import type { Event } from './event.ts';

/** Which events somebody wants; null stands for all that they may follow. */
export interface EventsAsked {
  /** A cursor; null: from the oldest event that is kept, or for what is followed live, from now on. */
  readonly after: string | null;
  readonly types: readonly string[] | null;
  readonly agencies: readonly number[] | null;
  readonly procedures: readonly string[] | null;
}

/** A stretch of the log, as one viewer may see it. */
export interface EventsPage {
  readonly events: readonly Logged[];
  /** Where to go on from. */
  readonly position: string;
  /** How far the log reaches. */
  readonly newest: string;
  readonly hasMore: boolean;
}

/** The log, for whoever asks. */
export interface EventDesk {
  /** @throws CursorExpired where events behind the cursor are kept no more, InvalidInput where it is none of this log */
  page(asked: EventsAsked, first: number): Promise<EventsPage>;
  /** What the modules that are on announce to those outside. */
  types(): readonly Event<unknown>[];
}
