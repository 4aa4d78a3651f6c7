import DataLoader from 'dataloader';
import type { Kysely } from 'kysely';
import { entityOf, type Graph } from './graph.ts';
import type { Relation } from './relation.ts';
import { relatedRows } from './statement.ts';
import type { Viewer } from './viewer.ts';

type Row = Record<string, unknown>;
type Key = number | string;

/** Reads the rows on the other side of a relation; calls of one tick become one statement. */
export type Related = (relation: Relation<never, object>, key: Key, first: number) => Promise<readonly Row[]>;

/** One set of batches for one request, or one event of a subscription: never shared between viewers. */
export function relatedIn(graph: Graph, db: Kysely<unknown>, viewer: Viewer | null): Related {
  const loaders = new Map<Relation<never, object>, Map<number, DataLoader<Key, readonly Row[]>>>();

  const loaderOf = (relation: Relation<never, object>, first: number): DataLoader<Key, readonly Row[]> => {
    const byLimit = loaders.get(relation) ?? new Map<number, DataLoader<Key, readonly Row[]>>();
    loaders.set(relation, byLimit);
    const known = byLimit.get(first);
    if (known !== undefined) return known;
    const loader = new DataLoader<Key, readonly Row[]>(async (keys) => {
      const entity = entityOf(graph, relation.target);
      const { rows } = await relatedRows(entity, relation, viewer, keys, first).execute(db);
      const byParent = Map.groupBy(rows, (row) => row.parentKey);
      return keys.map((key) => byParent.get(key) ?? []);
    });
    byLimit.set(first, loader);
    return loader;
  };

  return (relation, key, first) => loaderOf(relation, first).load(key);
}
