import type { EventsAsked } from '../kit/event-desk.ts';

/**
 * What somebody asked to follow. It stands in the place of a source of events, but nobody draws from it: the feed
 * sends one event to all that asked the same.
 */
export class FollowedEvents implements AsyncIterable<never> {
  readonly asked: EventsAsked;

  constructor(asked: EventsAsked) {
    this.asked = asked;
  }

  [Symbol.asyncIterator](): AsyncIterator<never> {
    throw new Error('Followed events are sent by the feed');
  }
}
