import { eventsIn } from '../events/events-in.ts';
import { comparePositions, type Position } from '../events/position.ts';
import { wantedBy } from '../events/wanted.ts';
import type { Held } from './held.ts';
import { insertGap } from './queries/gaps.ts';
import type { Room } from './room.ts';

/** Notes that a stretch of the log held events that the endpoint wants, but whose module is off at the moment. */
export async function notePassedOver(
  { platform }: Room,
  { webhook, viewer }: Held,
  from: Position,
  upTo: Position,
): Promise<void> {
  const { registry, events, clock, database } = platform;
  const on = new Set(eventsIn(registry.graph()).map(({ name }) => name));
  const off = eventsIn({ modules: registry.installed }).filter(({ name }) => !on.has(name));
  if (off.length === 0) return;
  const { events: found } = await events.read(from, wantedBy(viewer, off, webhook), 1);
  if (!found.some((event) => comparePositions(event, upTo) <= 0)) return;
  const now = new Date(clock.now().epochMilliseconds);
  await insertGap(database.server, webhook.id, from, upTo, now);
}
