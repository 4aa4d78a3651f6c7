import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import type { Kysely } from 'kysely';
import type { Condition } from './condition.ts';
import type { Context } from './context.ts';
import { disclosedBy, type Ground, groundOf, keepGround } from './disclosure.ts';
import { entityOf, type Graph } from './graph.ts';
import type { Relation } from './relation.ts';
import { selectionOf } from './selected.ts';
import { relatedRows } from './statement.ts';
import type { Viewer } from './viewer.ts';

type Row = Record<string, unknown>;
type Key = number | string;

/** Which of the rows behind a relation are wanted. */
export interface RelatedAsked {
  readonly first: number;
  readonly where: readonly Condition[];
  readonly info: GraphQLResolveInfo;
  /** On what ground the rows are reached. */
  readonly ground: Ground | null;
}

/** Reads the rows on the other side of a relation; calls of one tick that want the same become one statement. */
export type Related = (
  relation: Relation<never, object>,
  key: Key,
  asked: RelatedAsked,
) => Promise<readonly Row[]>;

/** One set of batches for one request, or one event of a subscription: never shared between viewers. */
export function relatedIn(
  graph: Graph,
  db: Kysely<unknown>,
  viewer: Viewer | null,
  disclose: Context['disclose'],
): Related {
  const loaders = new Map<Relation<never, object>, Map<string, DataLoader<Key, readonly Row[]>>>();

  const loaderOf = (
    relation: Relation<never, object>,
    { first, where }: Pick<RelatedAsked, 'first' | 'where'>,
  ): DataLoader<Key, readonly Row[]> => {
    const wanted = JSON.stringify([first, where]);
    const alike = loaders.get(relation) ?? new Map<string, DataLoader<Key, readonly Row[]>>();
    loaders.set(relation, alike);
    const known = alike.get(wanted);
    if (known !== undefined) return known;
    const loader = new DataLoader<Key, readonly Row[]>(async (keys) => {
      const entity = entityOf(graph, relation.target);
      const { rows } = await relatedRows(entity, relation, viewer, keys, first, where).execute(db);
      const byParent = Map.groupBy(rows, (row) => row.parentKey);
      return keys.map((key) => byParent.get(key) ?? []);
    });
    alike.set(wanted, loader);
    return loader;
  };

  return async (relation, key, { info, ground, ...asked }) => {
    const found = await loaderOf(relation, asked).load(key);
    const entity = entityOf(graph, relation.target);
    // The same row may be reached from two others, on two grounds.
    const rows = ground === null ? found : found.map((row) => ({ ...row }));
    if (ground !== null) for (const row of rows) keepGround(row, ground);
    if (entity.protects === null || !selectionOf(graph, entity, info, info.fieldNodes, 0).discloses)
      return rows;
    const told = rows.flatMap((row) => disclosedBy(entity, row, groundOf(entity, row)));
    if (told.length > 0) await disclose(told, info.operation.name?.value ?? info.fieldName);
    return rows;
  };
}
