import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { introspects } from '../door/introspects.ts';
import type { Graph } from '../kit/graph.ts';

/** Documents longer than this are sent by nobody who sends them often. */
const LONGEST = 20_000;
/** What front ends ask all day are a few hundred documents; the one that was asked longest ago makes room. */
const MOST = 300;

/**
 * Operations that passed every check, by their text: queries that were written whole by PostgreSQL, and mutations that
 * were carried out. With the graph they go. One that asks the graph about itself stays unknown, since not everybody may.
 */
export interface KnownOperations {
  of(graph: Graph, text: string): DocumentNode | undefined;
  add(graph: Graph, document: DocumentNode): void;
}

export function knownOperations(): KnownOperations {
  const graphs = new WeakMap<Graph, LRUCache<string, DocumentNode>>();
  return {
    of: (graph, text) => graphs.get(graph)?.get(text),
    add: (graph, document) => {
      const text = document.loc?.source.body;
      if (text === undefined || text.length > LONGEST || introspects(document)) return;
      const known = graphs.get(graph) ?? new LRUCache<string, DocumentNode>({ max: MOST });
      graphs.set(graph, known);
      known.set(text, document);
    },
  };
}
