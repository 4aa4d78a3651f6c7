import type { ExecutionArgs } from 'graphql';
import type { Platform } from '../context/platform.ts';
import type { Delivery } from '../events/delivery.ts';
import { eventsIn } from '../events/events-in.ts';
import type { FollowedEvents } from '../events/followed-events.ts';
import { type Group, openGroup } from '../events/group.ts';
import type { Tail } from '../events/tail.ts';
import { wantedBy } from '../events/wanted.ts';
import type { Graph } from '../kit/graph.ts';
import type { Viewer } from '../kit/viewer.ts';
import type { Asked } from './asked.ts';
import { askedAlike } from './asks-alike.ts';
import { carryOut } from './carry-out.ts';

/** One group, for as long as somebody is in it. */
export interface Shared {
  readonly key: string;
  readonly group: Group;
  members: number;
}

/** What somebody who follows asked. */
export interface FollowingAsked {
  readonly followed: FollowedEvents;
  readonly args: ExecutionArgs;
  readonly asked: Asked;
}

/** The groups of those in this process who ask the same with the same rights: what is told them is made once. */
export function openGroups(
  { registry, events: log, sessionPicture, log: processLog }: Platform,
  tail: Tail,
  contextOf: (asked: Asked, graph: Graph) => object,
) {
  const groups = new Map<string, Shared>();
  const graphNumbers = new WeakMap<Graph, number>();
  let graphs = 0;

  const numberOf = (graph: Graph): number => {
    const known = graphNumbers.get(graph);
    if (known !== undefined) return known;
    graphs += 1;
    graphNumbers.set(graph, graphs);
    return graphs;
  };

  return {
    /** The group of somebody with these rights, on the graph of now. */
    of: ({ followed, args, asked }: FollowingAsked, viewer: Viewer): Shared => {
      const graph = registry.graph();
      const events = eventsIn(graph);
      const { document, operationName, variableValues } = args;
      const typenames = new Set(
        events.flatMap(({ typename, family }) => [typename, family?.name ?? typename]),
      );
      const { isOfEvents, cursor } = askedAlike(graph.schema, document, typenames);
      const variables = Object.entries(variableValues ?? {}).filter(([name]) => name !== cursor);
      const { after: _, ...filters } = followed.asked;
      const key = JSON.stringify([
        numberOf(graph),
        // Whoever reads what is protected is recorded with their own reason.
        isOfEvents ? viewer.powers : [viewer.rights, asked.reason],
        document.loc?.source.body,
        operationName,
        variables,
        filters,
      ]);
      const known = groups.get(key);
      if (known !== undefined) return known;
      const opLog = processLog.child({ requestId: asked.requestId });
      const group = openGroup({
        log,
        tail,
        wanted: wantedBy(viewer, events, followed.asked),
        moment: sessionPicture.moment,
        keeps: isOfEvents,
        carryOut: (delivery: Delivery) => {
          const contextValue = contextOf({ ...asked, viewer }, graph);
          return carryOut({ ...args, schema: graph.schema, contextValue }, delivery, opLog, asked.requestId);
        },
        failed: (err) => opLog.warn({ err }, 'events could not be delivered; trying again'),
      });
      const made = { key, group, members: 0 };
      groups.set(key, made);
      return made;
    },
    enter: (shared: Shared): void => {
      shared.members += 1;
    },
    quit: (shared: Shared): void => {
      shared.members -= 1;
      if (shared.members === 0) groups.delete(shared.key);
    },
    all: (): IterableIterator<Shared> => groups.values(),
  };
}
