import type { GraphQLResolveInfo } from 'graphql';
import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import { readCursor, writeCursor } from './cursor.ts';
import type { AnyEntity, Class } from './entity.ts';
import { entityOf, type Graph } from './graph.ts';
import { revive } from './joined.ts';
import { listLength } from './mount.ts';
import type { Order, Page, PageRequest, Refine } from './page.ts';
import { everything, type Selection, selectedBelow } from './selected.ts';
import { behind, ordered, visibleRows } from './statement.ts';
import type { Viewer } from './viewer.ts';

const typeOf =
  (entity: AnyEntity) =>
  ([property]: readonly [string, unknown]) =>
    entity.columns[property]?.type ?? 'String';

/** The reads of one request: each statement carries who may see a row, and what the document selects behind it. */
export function readsIn(graph: Graph, db: Kysely<unknown>, viewer: Viewer | null) {
  /** Nothing is looked ahead for where no document asks. */
  const ahead = (entity: AnyEntity, info: GraphQLResolveInfo | null, steps: readonly string[] = []) =>
    info === null ? everything(entity) : selectedBelow(graph, entity, info, steps);

  const rowsOf = async <T extends object>(
    query: SelectQueryBuilder<{ t: T }, 't', T>,
    selected: Selection,
  ): Promise<readonly T[]> => {
    const rows = await query.execute();
    if (selected.relations.length > 0) for (const row of rows) revive(row, selected);
    return rows;
  };

  return {
    read: async <T extends object>(
      type: Class<T>,
      info: GraphQLResolveInfo | null,
      refine: Refine<T>,
    ): Promise<T | null> => {
      const entity = entityOf(graph, type);
      const selected = ahead(entity, info);
      const [row] = await rowsOf(
        visibleRows(db, entity, viewer, refine, [], selected).limit(sql.lit(1)),
        selected,
      );
      return row ?? null;
    },

    list: <T extends object>(
      type: Class<T>,
      info: GraphQLResolveInfo | null,
      order: Order<T>,
      limit: number,
      refine: Refine<T>,
    ): Promise<readonly T[]> => {
      const entity = entityOf(graph, type);
      const selected = ahead(entity, info);
      return rowsOf(
        ordered(visibleRows(db, entity, viewer, refine, [], selected), order).limit(sql.lit(limit)),
        selected,
      );
    },

    page: async <T extends object>(
      type: Class<T>,
      info: GraphQLResolveInfo | null,
      request: PageRequest,
      by: Order<T>,
      refine: Refine<T>,
    ): Promise<Page<T>> => {
      const entity = entityOf(graph, type);
      const first = listLength(request.first ?? 20);
      const order = totalOrder(entity, by);
      // The order belongs to the name: the same rows in another order are another list.
      const list = [entity.name, ...order.flat()].join(' ');
      const selected = ahead(entity, info, ['edges', 'node']);
      const query = ordered(visibleRows(db, entity, viewer, refine, order, selected), order);
      const paged =
        request.after == null
          ? query
          : query.where(behind(order, readCursor(list, request.after, order.map(typeOf(entity)))));
      // One row more than asked tells whether there is a next page, without counting.
      const rows = await rowsOf(paged.limit(sql.lit(first + 1)), selected);
      const edges = rows.slice(0, first).map((node) => ({
        node,
        cursor: writeCursor(
          list,
          order.map(([property]) => node[property]),
        ),
      }));
      return {
        edges,
        pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null },
      };
    },
  };
}

/** The order with the key behind it: no two rows are equal in it. @throws where a property of it may be missing */
function totalOrder<T extends object>(entity: AnyEntity, by: Order<T>): Order<T> {
  const key = Object.keys(entity.columns).find((name): name is keyof T & string => name === entity.key);
  const last = by.at(-1);
  const order: Order<T> =
    key === undefined || last === undefined || last[0] === key ? by : [...by, [key, last[1]]];
  for (const [property] of order) {
    // A comparison with a missing value is neither true nor false: such rows would be on no page.
    if (entity.columns[property]?.nullable === true)
      throw new Error(`A page of ${entity.name} cannot be in the order of ${property}, which may be missing`);
  }
  return order;
}
