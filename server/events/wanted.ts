import type { Event } from '../kit/event.ts';
import type { EventsAsked } from '../kit/event-desk.ts';
import type { Viewer } from '../kit/viewer.ts';

/** Which events of the log somebody wants, of those that they may follow at this moment. */
export interface Wanted {
  readonly types: ReadonlySet<string>;
  readonly agencies: ReadonlySet<number> | null;
  readonly procedures: ReadonlySet<string> | null;
  /** Events that concern this person may be followed, wherever they happen. */
  readonly personId: number | null;
  /** What may be followed wherever it happens. */
  readonly everywhere: ReadonlySet<string>;
  /** What may be followed in some agencies, by type. */
  readonly within: ReadonlyMap<string, ReadonlySet<number>>;
  /** Whether some of it is not for everybody, and may be followed for who one is. */
  readonly byRight: boolean;
}

/** What of an event decides who may follow it. */
interface Concerned {
  readonly name: string;
  readonly agencyId: number | null;
  readonly procedure: string | null;
  readonly personId: number | null;
}

export function wantedBy(
  viewer: Viewer,
  events: readonly Event<unknown>[],
  { types, agencies, procedures }: Omit<EventsAsked, 'after'>,
): Wanted {
  const asked = events.filter(({ name, followers }) => followers !== null && (types?.includes(name) ?? true));
  const reaches = asked.map((event) => [event.name, reachOf(viewer, event)] as const);
  return {
    types: new Set(asked.map(({ name }) => name)),
    agencies: agencies === null ? null : new Set(agencies),
    procedures: procedures === null ? null : new Set(procedures),
    personId: viewer.personId,
    everywhere: new Set(reaches.flatMap(([name, reach]) => (reach === 'everywhere' ? [name] : []))),
    within: new Map(
      reaches.flatMap(([name, reach]) =>
        reach === 'everywhere' || reach.size === 0 ? [] : [[name, reach] as const],
      ),
    ),
    byRight: asked.some((event) => {
      if (event.followers?.everybody === true) return false;
      const reach = reachOf(viewer, event);
      return viewer.personId !== null || reach === 'everywhere' || reach.size > 0;
    }),
  };
}

export function isWanted(wanted: Wanted, { name, agencyId, procedure, personId }: Concerned): boolean {
  if (!wanted.types.has(name)) return false;
  if (wanted.agencies !== null && (agencyId === null || !wanted.agencies.has(agencyId))) return false;
  if (wanted.procedures !== null && (procedure === null || !wanted.procedures.has(procedure))) return false;
  return (
    wanted.everywhere.has(name) ||
    (personId !== null && personId === wanted.personId) ||
    (agencyId !== null && wanted.within.get(name)?.has(agencyId) === true)
  );
}

function reachOf(viewer: Viewer, { followers }: Event<unknown>): 'everywhere' | ReadonlySet<number> {
  if (followers === null) return new Set();
  if (followers.everybody) return 'everywhere';
  const agencies = new Set<number>();
  for (const permission of [followers.follow, followers.read]) {
    const reach = permission === null ? [] : viewer.reach(permission);
    if (reach === 'everywhere') return 'everywhere';
    for (const agency of reach) agencies.add(agency);
  }
  return agencies;
}
