import { type DocumentNode, validate } from 'graphql';
import { eventsIn } from '../events/events-in.ts';
import type { Graph } from '../kit/graph.ts';

/** What somebody who follows needs of a graph. */
export interface Followed {
  readonly document: DocumentNode;
  /** The types of events that were asked for by name. */
  readonly types?: readonly string[] | null | undefined;
}

/** Those who follow anything in this process, over whatever transport. */
export interface Followers {
  /** Answers with what is to be called when they have left. */
  enter(followed: Followed): () => void;
  /** Whether a graph does not support what somebody follows. */
  loses(graph: Graph, followed: Followed): boolean;
  /** How many a graph would lose. */
  lost(graph: Graph): number;
}

export function openFollowers(): Followers {
  const all = new Set<Followed>();
  // Thousands follow by one document, which is compared with a graph once.
  const known = new WeakMap<Graph, WeakMap<DocumentNode, boolean>>();

  const isUnfit = (graph: Graph, document: DocumentNode): boolean => {
    const ofGraph = known.get(graph) ?? new WeakMap<DocumentNode, boolean>();
    known.set(graph, ofGraph);
    const unfit =
      ofGraph.get(document) ?? validate(graph.schema, document, undefined, { maxErrors: 1 }).length > 0;
    ofGraph.set(document, unfit);
    return unfit;
  };
  const loses: Followers['loses'] = (graph, { document, types }) => {
    const isAnnounced = (type: string) => eventsIn(graph).some(({ name }) => name === type);
    return types?.every(isAnnounced) === false || isUnfit(graph, document);
  };
  return {
    enter: (followed) => {
      all.add(followed);
      return () => void all.delete(followed);
    },
    loses,
    lost: (graph) => [...all].filter((followed) => loses(graph, followed)).length,
  };
}
