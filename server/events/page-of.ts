import { NotSignedIn } from '../kit/errors.ts';
import type { EventsAsked, EventsPage } from '../kit/event-desk.ts';
import type { Graph } from '../kit/graph.ts';
import type { Viewer } from '../kit/viewer.ts';
import type { EventLog } from './event-log.ts';
import { eventsIn } from './events-in.ts';
import { insistOnTypes } from './insist-on-types.ts';
import { writePosition } from './position.ts';
import { wantedBy } from './wanted.ts';

/** A stretch of the log as a viewer may see it at this moment. See EventDesk.page. */
export async function pageOf(
  log: EventLog,
  graph: Graph,
  viewer: Viewer | null,
  asked: EventsAsked,
  first: number,
): Promise<EventsPage> {
  if (viewer === null) throw new NotSignedIn();
  const events = eventsIn(graph);
  insistOnTypes(events, asked.types);
  const after = asked.after === null ? await log.oldest() : await log.place(asked.after);
  const [stretch, newest] = await Promise.all([
    log.read(after, wantedBy(viewer, events, asked), first),
    log.place(null),
  ]);
  return {
    events: stretch.events,
    position: writePosition(stretch.upTo),
    newest: writePosition(newest),
    hasMore: stretch.isFull,
  };
}
