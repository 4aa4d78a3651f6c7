import type { EventLog } from '../events/event-log.ts';
import { eventsIn } from '../events/events-in.ts';
import type { Position } from '../events/position.ts';
import type { Recorded } from '../events/read-log.ts';
import { wantedBy } from '../events/wanted.ts';
import type { Event } from '../kit/event.ts';
import type { EventsAsked } from '../kit/event-desk.ts';
import type { Graph } from '../kit/graph.ts';
import { seesPersonal } from '../kit/sees-personal.ts';
import type { Viewer } from '../kit/viewer.ts';

/** An event as somebody may see it at this moment. */
export interface Fact extends Position {
  readonly name: string;
  readonly version: number;
  readonly at: Date;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Which events an endpoint wants; null: whatever its owner may follow. */
export type Wanted = Omit<EventsAsked, 'after'>;

export interface Stretch {
  readonly facts: readonly Fact[];
  /** Everything up to here has been looked at. */
  readonly upTo: Position;
  /** Whether there may be more behind it already. */
  readonly isFull: boolean;
}

/** The next events behind a position that the viewer may see now, and wants. @throws CursorExpired */
export async function factsAfter(
  log: EventLog,
  graph: Graph,
  viewer: Viewer,
  wanted: Wanted,
  position: Position,
  limit: number,
): Promise<Stretch> {
  const events = eventsIn(graph);
  const { events: found, upTo, isFull } = await log.read(position, wantedBy(viewer, events, wanted), limit);
  const facts = found.flatMap((recorded) => {
    const event = events.find(({ name }) => name === recorded.name);
    return event === undefined ? [] : [factOf(event, viewer, recorded)];
  });
  return { facts, upTo, isFull };
}

/** The fields that the event declares; those that are personal are null for whoever may not see them. */
function factOf(event: Event<unknown>, viewer: Viewer, recorded: Recorded): Fact {
  const { tx, id, name, version, at, payload } = recorded;
  const seen = seesPersonal(viewer, event, recorded);
  const data = event.fields.map(({ name: field, personal }): [string, unknown] => [
    field,
    personal && !seen ? null : (Reflect.get(Object(payload), field) ?? null),
  ]);
  return { tx, id, name, version, at, data: Object.fromEntries(data) };
}
