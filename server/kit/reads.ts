import { type GraphQLResolveInfo, getNamedType, isObjectType } from 'graphql';
import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import { answered } from './answered.ts';
import type { AnyEntity, Class } from './entity.ts';
import { foundIn } from './found.ts';
import { entityOf, type Graph } from './graph.ts';
import { JOINED, joinedTo, revive } from './joined.ts';
import { type Narrowing, together } from './narrowing.ts';
import type { Order, Page, PageRequest, Refine } from './page.ts';
import { pageAsked } from './page-asked.ts';
import { pageForm } from './page-form.ts';
import { propertyOf } from './properties.ts';
import { everything, type Selection, selectionOf } from './selected.ts';
import { ordered, visibleRows } from './statement.ts';
import { Unproven } from './unproven.ts';
import type { Viewer } from './viewer.ts';
import { narrowedTo, type Which } from './which.ts';
import { type Whole, wholeOf } from './whole.ts';

/** Under this name a statement gives the answer of a row as JSON. */
const ANSWER = '@answer';

type Written = { readonly [ANSWER]: string };

/** The rows that a statement is to read, and in what order. */
interface Rows<T> {
  readonly narrowing: Narrowing;
  readonly refine: Refine<T> | undefined;
  readonly order: readonly (readonly [string, 'asc' | 'desc'])[];
  readonly limit: number;
  /** Properties that are wanted beside what the document asks for. */
  readonly beside: readonly string[];
}

/** The reads of one request: each statement carries who may see a row, and what the document selects behind it. */
export function readsIn(graph: Graph, db: Kysely<unknown>, viewer: Viewer | null, proof?: Narrowing) {
  const found = foundIn(graph, db, viewer);

  const queryOf = <T extends object>(entity: AnyEntity, rows: Rows<T>, values: readonly unknown[]) =>
    ordered<T, unknown>(
      visibleRows(db, entity, viewer, rows.narrowing.conditions(values), rows.refine),
      rows.order,
    ).limit(sql.lit(rows.limit));

  /** The rows, with what the document selects behind them, for the resolvers of their fields. */
  const readRows = async <T extends object>(
    entity: AnyEntity,
    rows: Rows<T>,
    selection: Selection,
  ): Promise<T[]> => {
    if (proof !== undefined) throw new Unproven();
    const names = [...new Set([...selection.properties, ...rows.beside])];
    const read = await queryOf(entity, rows, rows.narrowing.values)
      .select(names.map((name) => propertyOf(entity, 't', name).as(name)))
      .$if(selection.relations.length > 0, (query) => query.select(joinedTo(selection, viewer).as(JOINED)))
      .$castTo<T>()
      .execute();
    if (selection.relations.length > 0) for (const row of read) revive(row, selection);
    return read;
  };

  /** The rows as the document answers with them, and the properties beside. */
  const readAnswers = async <T extends object>(whole: Whole, rows: Rows<T>): Promise<readonly Written[]> => {
    if (proof !== undefined)
      return proven(await answersTo(whole, { ...rows, narrowing: together([proof, rows.narrowing]) }));
    return answersTo(whole, rows);
  };

  const answersTo = async <T extends object>(whole: Whole, rows: Rows<T>): Promise<readonly Written[]> => {
    const { shape, values } = rows.narrowing;
    const make = (given: readonly unknown[]) =>
      queryOf(whole.entity, rows, given)
        .select(whole.answerFor(db, viewer).as(ANSWER))
        .select(rows.beside.map((name) => sql.ref(`t.${name}`).as(name)));
    if (shape === null || rows.refine !== undefined) return make(values).$castTo<Written>().execute();
    const statement = JSON.stringify([viewer?.rights, shape, rows.order, rows.limit]);
    const read = await db.executeQuery<Written>(whole.statements(statement, values, make));
    return read.rows;
  };

  return {
    read: async <T extends object>(
      type: Class<T>,
      info: GraphQLResolveInfo | null,
      which: Which<T>,
    ): Promise<T | null> => {
      const entity = entityOf(graph, type);
      const narrowing = await narrowedTo(type, which, found);
      const rows: Rows<T> = { narrowing, refine: which.refine, order: [], limit: 1, beside: [] };
      const whole = wholeOf(info);
      if (whole !== undefined) {
        const [row] = await readAnswers(whole, rows);
        return row === undefined ? null : answered(new type(), row[ANSWER]);
      }
      const [row] = await readRows(entity, rows, aheadOf(graph, entity, info));
      return row ?? null;
    },

    list: async <T extends object>(
      type: Class<T>,
      info: GraphQLResolveInfo | null,
      order: Order<T>,
      limit: number,
      which: Which<T> = {},
    ): Promise<T[]> => {
      const entity = entityOf(graph, type);
      const narrowing = await narrowedTo(type, which, found);
      const rows: Rows<T> = { narrowing, refine: which.refine, order, limit, beside: [] };
      const whole = wholeOf(info);
      if (whole === undefined) return readRows(entity, rows, aheadOf(graph, entity, info));
      const read = await readAnswers(whole, rows);
      return answered<T[]>([], `[${read.map((row) => row[ANSWER]).join(',')}]`);
    },

    page: async <T extends object>(
      type: Class<T>,
      info: GraphQLResolveInfo | null,
      request: PageRequest,
      which: Which<T> = {},
    ): Promise<Page<T>> => {
      const entity = entityOf(graph, type);
      const asked = pageAsked(entity, request);
      const all = together([await narrowedTo(type, which, found), asked.filters]);
      const rows: Rows<T> = {
        narrowing: together([all, asked.bounds]),
        refine: which.refine,
        order: asked.order,
        // One row more than asked tells whether there is a next page, without counting.
        limit: asked.length + 1,
        beside: asked.order.map(([name]) => name),
      };
      const totalCount = async (): Promise<number> => {
        const query: SelectQueryBuilder<{ t: T }, 't', unknown> = visibleRows(
          db,
          entity,
          viewer,
          all.conditions(all.values),
          which.refine,
        );
        const [row] = await query.select(sql<number>`count(*)`.as('count')).execute();
        return row?.count ?? 0;
      };
      const whole = wholeOf(info);
      if (whole?.page != null) {
        const { page } = whole;
        const [read, counted] = await Promise.all([
          readAnswers(whole, rows),
          page.counts ? totalCount() : null,
        ]);
        const edges = asked.inOrder(read).map((row) => ({ node: row[ANSWER], cursor: asked.cursorOf(row) }));
        const text = page.write({ edges, pageInfo: asked.info(read.length, edges), totalCount: counted });
        return answered<Page<T>>({ edges: [], pageInfo: asked.info(0, []), totalCount }, text);
      }
      const read = await readRows(entity, rows, pageAhead(graph, entity, info));
      const edges = asked.inOrder(read).map((node) => ({ node, cursor: asked.cursorOf(node) }));
      return { edges, pageInfo: asked.info(read.length, edges), totalCount };
    },
  };
}

/** What was found was found by whoever the viewer is said to be; of nothing, nobody knows. */
function proven<R>(rows: readonly R[]): readonly R[] {
  if (rows.length === 0) throw new Unproven();
  return rows;
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
