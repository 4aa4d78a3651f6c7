import type { Event } from '../kit/event.ts';
import type { EventsPage } from '../kit/event-desk.ts';
import { LONGEST_LIST, listLength } from '../kit/list-length.ts';
import { mountEvents } from '../kit/mount-events.ts';
import type { SchemaPart } from '../kit/schema.ts';
import { Delivery } from './delivery.ts';
import { eventsArguments, eventsAsked } from './events-arguments.ts';
import { FollowedEvents } from './followed-events.ts';

/** The graph's fields for following these events, live or page by page. */
export function eventFields(events: readonly Event<unknown>[]): SchemaPart {
  return (build) => {
    const event = mountEvents(build, events);
    build.objectType(Delivery, {
      name: 'Delivery',
      description: 'An event with the place to go on from; without an event, a sign of life.',
      fields: (t) => ({
        position: t.exposeString('position', {
          description: 'Everything up to here has been delivered. Keep it, and resume with `after`.',
        }),
        newest: t.exposeString('newest', {
          description: 'How far the log reaches. Equal to `position` for whoever has caught up.',
        }),
        at: t.expose('at', { type: 'DateTime', description: 'The time of the server.' }),
        event: t.expose('event', { type: event, nullable: true, description: 'What happened.' }),
      }),
    });
    const page = build.objectRef<EventsPage>('EventsPage').implement({
      description: 'A stretch of the log.',
      fields: (t) => ({
        events: t.field({ type: [event], description: 'Oldest first.', resolve: (of) => of.events }),
        position: t.exposeString('position', { description: 'Go on from here with `after`.' }),
        newest: t.exposeString('newest', { description: 'How far the log reaches.' }),
        hasMore: t.exposeBoolean('hasMore', { description: 'Whether there may be more already.' }),
      }),
    });
    build.queryField('eventsPage', (t) =>
      t.field({
        type: page,
        description: 'The events that `events` delivers, page by page.',
        authScopes: { signedIn: true },
        args: {
          ...eventsArguments(
            t.arg,
            'The `position` of the page before; without one it begins with the oldest.',
          ),
          first: t.arg.int({ defaultValue: 50, description: `How many, 1 to ${LONGEST_LIST}.` }),
        },
        resolve: (_root, { first, ...args }, ctx) =>
          ctx.events.page(eventsAsked(args), listLength(first ?? 50)),
      }),
    );
    build.subscriptionField('events', (t) =>
      t.field({
        type: Delivery,
        description:
          'Everything that happened after the cursor, then what happens, as far as you may follow it. At least once, with the same id; in order; a sign of life every few seconds.',
        authScopes: { signedIn: true },
        args: eventsArguments(t.arg, 'The last `position` you have; without one it begins now.'),
        subscribe: (_root, args) => new FollowedEvents(eventsAsked(args)),
        resolve: (delivery: Delivery) => delivery,
      }),
    );
  };
}
