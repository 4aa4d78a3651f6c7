import type { GraphQLResolveInfo } from 'graphql';
import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import { aheadOf, pageAhead } from './ahead.ts';
import { answered } from './answered.ts';
import { type Answers, type ReadSmall, type Rows, readAnswers } from './answers.ts';
import type { Context } from './context.ts';
import type { AnyEntity, Class } from './entity.ts';
import { foundIn } from './found.ts';
import { entityOf, type Graph } from './graph.ts';
import { allOf, type Narrowing } from './narrowing.ts';
import type { Order, Page, PageRequest } from './page.ts';
import { pageAsked } from './page-asked.ts';
import { readRows } from './read-rows.ts';
import type { Selection } from './selected.ts';
import { visibleRows } from './statement.ts';
import { toldIn } from './told-in.ts';
import { Unproven } from './unproven.ts';
import type { Viewer } from './viewer.ts';
import { type Listed, narrowedTo, type Which } from './which.ts';
import { type Whole, wholeOf } from './whole.ts';

/** The reads of one request: each statement carries who may see a row, and what the document selects behind it. */
export function readsIn(
  graph: Graph,
  db: Kysely<unknown>,
  viewer: Viewer | null,
  disclose: Context['disclose'],
  { proof, small }: { readonly proof?: Narrowing; readonly small?: ReadSmall },
) {
  const found = foundIn(graph, db, viewer);
  const told = toldIn(db, viewer, disclose);

  /** The rows, for the resolvers of their fields. */
  const rowsFor = async <T extends object>(
    entity: AnyEntity,
    rows: Rows<T>,
    selection: Selection,
  ): Promise<T[]> => {
    if (proof !== undefined) throw new Unproven();
    return readRows(db, viewer, entity, rows, selection);
  };

  /** The answers of the rows. What is found is found by whoever the viewer is said to be; of nothing, nobody knows. */
  const read = async <T extends object>(whole: Whole, rows: Rows<T>, places?: boolean): Promise<Answers> => {
    if (proof === undefined) return readAnswers(db, viewer, whole, rows, { places, small });
    const proven = { ...rows, narrowing: allOf([proof, rows.narrowing]) };
    const answers = await readAnswers(db, viewer, whole, proven, { places, small });
    if (answers.answers.length === 0) throw new Unproven();
    return answers;
  };

  return {
    read: async <T extends object>(
      type: Class<T>,
      info: GraphQLResolveInfo | null,
      which: Which<T>,
    ): Promise<T | null> => {
      const entity = entityOf(graph, type);
      const { narrowing, hits } = await narrowedTo(type, which, found);
      const rows: Rows<T> = { narrowing, refine: which.refine, order: [], limit: 1 };
      const whole = wholeOf(info, entity);
      if (whole !== undefined) {
        const [answer] = (await read(whole, rows)).answers;
        const beside = await told.byFinding(entity, hits, narrowing, which);
        return answer === undefined
          ? null
          : answered(new type(), await told.text(whole, answer, info, which, beside));
      }
      const ahead = aheadOf(graph, entity, info);
      const [row] = await rowsFor(entity, rows, ahead);
      if (row === undefined) return null;
      const beside = await told.byFinding(entity, hits, narrowing, which);
      await told.rows(entity, [row], ahead, info, which, beside);
      return row;
    },

    list: async <T extends object>(
      type: Class<T>,
      info: GraphQLResolveInfo | null,
      order: Order<T>,
      limit: number,
      which: Which<T> = {},
    ): Promise<T[]> => {
      const entity = entityOf(graph, type);
      const { narrowing, hits } = await narrowedTo(type, which, found);
      const rows: Rows<T> = { narrowing, refine: which.refine, order, limit };
      const whole = wholeOf(info, entity);
      if (whole === undefined) {
        const ahead = aheadOf(graph, entity, info);
        const read = await rowsFor(entity, rows, ahead);
        const beside = await told.byFinding(entity, hits, narrowing, which);
        await told.rows(entity, read, ahead, info, which, beside);
        return read;
      }
      const { answers } = await read(whole, rows);
      const beside = await told.byFinding(entity, hits, narrowing, which);
      return answered<T[]>([], await told.text(whole, `[${answers.join(',')}]`, info, which, beside));
    },

    page: async <T extends object>(
      type: Class<T>,
      info: GraphQLResolveInfo | null,
      request: PageRequest,
      which: Listed<T> = {},
    ): Promise<Page<T>> => {
      const entity = entityOf(graph, type);
      const asked = pageAsked(entity, request, which.order);
      const { narrowing, hits } = await narrowedTo(type, which, found);
      const all = allOf([narrowing, asked.filters]);
      const rows: Rows<T> = {
        narrowing: allOf([all, asked.bounds]),
        refine: which.refine,
        order: asked.order,
        // One row more than asked tells whether there is a next page, without counting.
        limit: asked.length + 1,
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
      const whole = wholeOf(info, entity);
      if (whole?.page != null) {
        const { page } = whole;
        const [{ answers, place }, counted] = await Promise.all([
          read(whole, rows, page.places),
          page.counts ? totalCount() : null,
        ]);
        const beside = await told.byFinding(entity, hits, all, which);
        const at = asked.inOrder(answers.map((_, row) => row));
        const text = page.write({
          nodes: at.map((row) => answers[row] ?? 'null'),
          cursorAt: (row) => asked.cursorAt(place(at[row] ?? row)),
          further: asked.further(answers.length),
          totalCount: counted,
        });
        return answered<Page<T>>(EMPTY, await told.text(whole, text, info, which, beside));
      }
      const ahead = pageAhead(graph, entity, info);
      const nodes = await rowsFor(entity, rows, ahead);
      const onPage = asked.inOrder(nodes);
      const beside = await told.byFinding(entity, hits, all, which);
      await told.rows(entity, onPage, ahead, info, which, beside);
      const edges = onPage.map((node) => ({
        node,
        cursor: asked.cursorAt(asked.order.map(([name]) => Reflect.get(node, name))),
      }));
      const ends = { startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null };
      return { edges, pageInfo: { ...asked.further(nodes.length), ...ends }, totalCount };
    },
  };
}

/** What stands behind an answer that is written already. */
const EMPTY: Page<never> = {
  edges: [],
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
  totalCount: async () => 0,
};
