import { type GraphQLResolveInfo, getNamedType, isObjectType } from 'graphql';
import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import { answered } from './answered.ts';
import { fulfils } from './condition.ts';
import type { AnyEntity, Class } from './entity.ts';
import { entityOf, type Graph } from './graph.ts';
import { JOINED, joinedTo, revive } from './joined.ts';
import type { Order, Page, PageRequest, Refine } from './page.ts';
import { pageAsked } from './page-asked.ts';
import { pageForm } from './page-form.ts';
import { propertyOf } from './properties.ts';
import { everything, type Selection, selectionOf } from './selected.ts';
import { ordered, visibleRows } from './statement.ts';
import type { Viewer } from './viewer.ts';
import { type Whole, wholeOf } from './whole.ts';

/** Under this name a statement gives the answer of a row as JSON. */
const ANSWER = '@answer';

type Query<T> = SelectQueryBuilder<{ t: T }, 't', unknown>;
type Written = { readonly [ANSWER]: string };

/** The reads of one request: each statement carries who may see a row, and what the document selects behind it. */
export function readsIn(graph: Graph, db: Kysely<unknown>, viewer: Viewer | null) {
  /** The rows, with what the document selects behind them, for the resolvers of their fields. */
  const rowsOf = async <T extends object>(
    query: Query<T>,
    entity: AnyEntity,
    selection: Selection,
    more: readonly string[] = [],
  ): Promise<T[]> => {
    const names = [...new Set([...selection.properties, ...more])];
    const rows = await query
      .select(names.map((name) => propertyOf(entity, 't', name).as(name)))
      .$if(selection.relations.length > 0, (joining) =>
        joining.select(joinedTo(selection, viewer).as(JOINED)),
      )
      .$castTo<T>()
      .execute();
    if (selection.relations.length > 0) for (const row of rows) revive(row, selection);
    return rows;
  };

  /** The rows as the document answers with them, and the values of these properties beside. */
  const writtenOf = <T extends object>(
    query: Query<T>,
    whole: Whole,
    beside: readonly string[] = [],
  ): Promise<readonly Written[]> =>
    query
      .select(whole.answerFor(db, viewer).as(ANSWER))
      .select(beside.map((name) => sql.ref(`t.${name}`).as(name)))
      .$castTo<Written>()
      .execute();

  return {
    read: async <T extends object>(
      type: Class<T>,
      info: GraphQLResolveInfo | null,
      refine: Refine<T>,
    ): Promise<T | null> => {
      const entity = entityOf(graph, type);
      const query = visibleRows(db, entity, viewer, refine).limit(sql.lit(1));
      const whole = wholeOf(info);
      if (whole !== undefined) {
        const [row] = await writtenOf(query, whole);
        return row === undefined ? null : answered(new type(), row[ANSWER]);
      }
      const [row] = await rowsOf(query, entity, aheadOf(graph, entity, info));
      return row ?? null;
    },

    list: async <T extends object>(
      type: Class<T>,
      info: GraphQLResolveInfo | null,
      order: Order<T>,
      limit: number,
      refine: Refine<T>,
    ): Promise<T[]> => {
      const entity = entityOf(graph, type);
      const query = ordered(visibleRows(db, entity, viewer, refine), order).limit(sql.lit(limit));
      const whole = wholeOf(info);
      if (whole === undefined) return rowsOf(query, entity, aheadOf(graph, entity, info));
      const rows = await writtenOf(query, whole);
      return answered<T[]>([], `[${rows.map((row) => row[ANSWER]).join(',')}]`);
    },

    page: async <T extends object>(
      type: Class<T>,
      info: GraphQLResolveInfo | null,
      request: PageRequest,
      refine: Refine<T>,
    ): Promise<Page<T>> => {
      const entity = entityOf(graph, type);
      const asked = pageAsked(entity, request);
      const all = visibleRows(db, entity, viewer, (query: Query<T>) =>
        asked.conditions.length === 0 ? refine(query) : refine(query).where(fulfils('t', asked.conditions)),
      );
      const between = asked.between === null ? all : all.where(asked.between);
      // One row more than asked tells whether there is a next page, without counting.
      const query = ordered(between, asked.order).limit(sql.lit(asked.length + 1));
      const besides = asked.order.map(([name]) => name);
      const totalCount = async (): Promise<number> => {
        const [row] = await all.select(sql<number>`count(*)`.as('count')).execute();
        return row?.count ?? 0;
      };
      const whole = wholeOf(info);
      if (whole?.page != null) {
        const { page } = whole;
        const [read, counted] = await Promise.all([
          writtenOf(query, whole, besides),
          page.counts ? totalCount() : null,
        ]);
        const edges = asked.inOrder(read).map((row) => ({ node: row[ANSWER], cursor: asked.cursorOf(row) }));
        const pageInfo = asked.info(
          read.length,
          edges.map(({ cursor }) => cursor),
        );
        const none: Page<T> = { edges: [], pageInfo, totalCount };
        return answered(none, page.write({ edges, pageInfo, totalCount: counted }));
      }
      const read = await rowsOf(query, entity, pageAhead(graph, entity, info), besides);
      const edges = asked.inOrder(read).map((node) => ({ node, cursor: asked.cursorOf(node) }));
      return {
        edges,
        pageInfo: asked.info(
          read.length,
          edges.map(({ cursor }) => cursor),
        ),
        totalCount,
      };
    },
  };
}

/** Nothing is looked ahead for where no document asks. */
function aheadOf(graph: Graph, entity: AnyEntity, info: GraphQLResolveInfo | null): Selection {
  return info === null ? everything(entity) : selectionOf(graph, entity, info, info.fieldNodes);
}

function pageAhead(graph: Graph, entity: AnyEntity, info: GraphQLResolveInfo | null): Selection {
  const connection = info === null ? null : getNamedType(info.returnType);
  if (info === null || !isObjectType(connection)) return everything(entity);
  const form = pageForm(info, connection, info.fieldNodes);
  return form === null ? everything(entity) : selectionOf(graph, entity, info, form.nodes);
}
