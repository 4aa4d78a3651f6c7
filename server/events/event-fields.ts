import type { Event } from '../kit/event.ts';
import type { EventsPage } from '../kit/event-desk.ts';
import { LONGEST_LIST, listLength } from '../kit/list-length.ts';
import { mountEvents } from '../kit/mount-events.ts';
import type { SchemaPart } from '../kit/schema.ts';
import { eventsArguments, eventsAsked } from './events-arguments.ts';

/** The graph's fields for following these events, live or page by page. */
export function eventFields(events: readonly Event<unknown>[]): SchemaPart {
  return (build) => {
    const event = mountEvents(build, events);
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
  };
}
