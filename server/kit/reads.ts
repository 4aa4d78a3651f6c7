import type { Kysely } from 'kysely';
import { readCursor, writeCursor } from './cursor.ts';
import type { AnyEntity, Class } from './entity.ts';
import { entityOf, type Graph } from './graph.ts';
import { listLength } from './mount.ts';
import type { Order, Page, PageRequest, Refine } from './page.ts';
import { behind, ordered, visibleRows } from './statement.ts';
import type { Viewer } from './viewer.ts';

const typeOf =
  (entity: AnyEntity) =>
  ([property]: readonly [string, unknown]) =>
    entity.columns[property]?.type ?? 'String';

/** The reads of one request: each statement carries who may see a row. */
export function readsIn(graph: Graph, db: Kysely<unknown>, viewer: Viewer | null) {
  return {
    read: async <T extends object>(type: Class<T>, refine: Refine<T>): Promise<T | null> =>
      (await visibleRows(db, entityOf(graph, type), viewer, refine).limit(1).execute())[0] ?? null,

    list: <T extends object>(
      type: Class<T>,
      order: Order<T>,
      limit: number,
      refine: Refine<T>,
    ): Promise<readonly T[]> =>
      ordered(visibleRows(db, entityOf(graph, type), viewer, refine), order)
        .limit(limit)
        .execute(),

    page: async <T extends object>(
      type: Class<T>,
      request: PageRequest,
      by: Order<T>,
      refine: Refine<T>,
    ): Promise<Page<T>> => {
      const entity = entityOf(graph, type);
      const first = listLength(request.first ?? 20);
      const key = Object.keys(entity.columns).find((name): name is keyof T & string => name === entity.key);
      const last = by.at(-1);
      const order: Order<T> =
        key === undefined || last === undefined || last[0] === key ? by : [...by, [key, last[1]]];
      for (const [property] of order) {
        // A comparison with a missing value is neither true nor false: such rows would be on no page.
        if (entity.columns[property]?.nullable === true)
          throw new Error(
            `A page of ${entity.name} cannot be in the order of ${property}, which may be missing`,
          );
      }
      // The order belongs to the name: the same rows in another order are another list.
      const list = [entity.name, ...order.flat()].join(' ');
      const query = ordered(visibleRows(db, entity, viewer, refine, order), order);
      const rows = await (request.after == null
        ? query
        : query.where(behind(order, readCursor(list, request.after, order.map(typeOf(entity)))))
      )
        // One row more than asked tells whether there is a next page, without counting.
        .limit(first + 1)
        .execute();
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
