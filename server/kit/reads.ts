import { type GraphQLResolveInfo, getNamedType, isObjectType } from 'graphql';
import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import { answered } from './answered.ts';
import { type Answers, queryOf, type ReadSmall, type Rows, readAnswers } from './answers.ts';
import type { Context } from './context.ts';
import { type Disclosure, disclosedBy, groundOf, PERSON, personOf } from './disclosure.ts';
import type { AnyEntity, Class } from './entity.ts';
import { foundIn, type Hit } from './found.ts';
import { entityOf, type Graph } from './graph.ts';
import { JOINED, joinedOf, joinedTo, revive } from './joined.ts';
import { unmarked } from './marks.ts';
import { allOf, type Narrowing } from './narrowing.ts';
import type { Order, Page, PageRequest } from './page.ts';
import { pageAsked } from './page-asked.ts';
import { pageForm } from './page-form.ts';
import { propertyOf } from './properties.ts';
import { everything, type Selection, selectionOf } from './selected.ts';
import { visibleRows } from './statement.ts';
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

  /** The text of an answer, when it is recorded of whom it tells. */
  const told = async (
    whole: Whole,
    text: string,
    info: GraphQLResolveInfo | null,
    which: Pick<Which<never>, 'ground'>,
    beside: readonly Disclosure[],
  ): Promise<string> => {
    if (!whole.discloses && beside.length === 0) return text;
    const { text: bare, disclosed } = whole.discloses ? unmarked(text) : { text, disclosed: [] };
    await disclose(onGround([...beside, ...disclosed], which), operationOf(info));
    return bare;
  };

  /** The same of rows. */
  const toldRows = async <T extends object>(
    entity: AnyEntity,
    rows: readonly T[],
    selection: Selection,
    info: GraphQLResolveInfo | null,
    which: Pick<Which<T>, 'ground'>,
    beside: readonly Disclosure[],
  ): Promise<void> => {
    const disclosed = [...beside, ...rows.flatMap((row) => disclosedIn(entity, row, selection))];
    if (disclosed.length > 0) await disclose(onGround(disclosed, which), operationOf(info));
  };

  /** What is told by finding alone, as far as the viewer sees what was found: the row itself may be the ground. */
  const toldByFinding = async <T extends object>(
    entity: AnyEntity,
    hits: readonly Hit[],
    narrowing: Narrowing,
    { refine }: Which<T>,
  ): Promise<readonly Disclosure[]> => {
    if (hits.length === 0) return [];
    const key = sql<number>`${sql.ref(`t.${entity.key}`)}`;
    const isHit = sql<boolean>`${key} = any(${hits.map((hit) => hit.key)}::bigint[])`;
    const conditions = [...narrowing.conditions(narrowing.values), isHit];
    const query: SelectQueryBuilder<{ t: T }, 't', unknown> = visibleRows(
      db,
      entity,
      viewer,
      conditions,
      refine,
    );
    const seen = new Set((await query.select(key.as('key')).execute()).map((row) => row.key));
    return hits.flatMap(({ key: id, type, personId }): Disclosure[] => {
      const ground = entity.isGround ? { type: entity.name, id: String(id) } : null;
      return seen.has(id) ? [{ type, personId, ground }] : [];
    });
  };

  /** The rows, with what the document selects behind them, for the resolvers of their fields. */
  const readRows = async <T extends object>(
    entity: AnyEntity,
    rows: Rows<T>,
    selection: Selection,
  ): Promise<T[]> => {
    if (proof !== undefined) throw new Unproven();
    const names = [...new Set([...selection.properties, ...rows.order.map(([name]) => name)])];
    const read = await queryOf(db, entity, viewer, rows, rows.narrowing.values)
      .select(names.map((name) => propertyOf(entity, 't', name).as(name)))
      .$if(selection.discloses, (query) => query.select(personOf(entity, 't').as(PERSON)))
      .$if(selection.relations.length > 0, (query) => query.select(joinedTo(selection, viewer).as(JOINED)))
      .$castTo<T>()
      .execute();
    if (selection.relations.length > 0) for (const row of read) revive(entity, row, selection);
    return read;
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
        const beside = await toldByFinding(entity, hits, narrowing, which);
        return answer === undefined
          ? null
          : answered(new type(), await told(whole, answer, info, which, beside));
      }
      const ahead = aheadOf(graph, entity, info);
      const [row] = await readRows(entity, rows, ahead);
      if (row === undefined) return null;
      const beside = await toldByFinding(entity, hits, narrowing, which);
      await toldRows(entity, [row], ahead, info, which, beside);
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
        const read = await readRows(entity, rows, ahead);
        const beside = await toldByFinding(entity, hits, narrowing, which);
        await toldRows(entity, read, ahead, info, which, beside);
        return read;
      }
      const { answers } = await read(whole, rows);
      const beside = await toldByFinding(entity, hits, narrowing, which);
      return answered<T[]>([], await told(whole, `[${answers.join(',')}]`, info, which, beside));
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
        const beside = await toldByFinding(entity, hits, all, which);
        const at = asked.inOrder(answers.map((_, row) => row));
        const text = page.write({
          nodes: at.map((row) => answers[row] ?? 'null'),
          cursorAt: (row) => asked.cursorAt(place(at[row] ?? row)),
          further: asked.further(answers.length),
          totalCount: counted,
        });
        return answered<Page<T>>(EMPTY, await told(whole, text, info, which, beside));
      }
      const ahead = pageAhead(graph, entity, info);
      const nodes = await readRows(entity, rows, ahead);
      const onPage = asked.inOrder(nodes);
      const beside = await toldByFinding(entity, hits, all, which);
      await toldRows(entity, onPage, ahead, info, which, beside);
      const edges = onPage.map((node) => ({
        node,
        cursor: asked.cursorAt(asked.order.map(([name]) => Reflect.get(node, name))),
      }));
      const ends = { startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null };
      return { edges, pageInfo: { ...asked.further(nodes.length), ...ends }, totalCount };
    },
  };
}

/** Of whom a row tells, and what was joined to it. */
function disclosedIn(entity: AnyEntity, row: object, selection: Selection): readonly Disclosure[] {
  return [
    ...(selection.discloses ? disclosedBy(entity, row, groundOf(entity, row)) : []),
    ...selection.relations.flatMap(({ as, entity: target, behind }) => {
      const joined = joinedOf(row, as);
      return [joined]
        .flat()
        .flatMap((each) =>
          typeof each === 'object' && each !== null ? disclosedIn(target, each, behind) : [],
        );
    }),
  ];
}

function onGround(
  disclosed: readonly Disclosure[],
  { ground: known }: Pick<Which<never>, 'ground'>,
): readonly Disclosure[] {
  return known === undefined
    ? disclosed
    : disclosed.map((each) => ({ ...each, ground: each.ground ?? known }));
}

function operationOf(info: GraphQLResolveInfo | null): string | null {
  return info === null ? null : (info.operation.name?.value ?? info.fieldName);
}

/** What stands behind an answer that is written already. */
const EMPTY: Page<never> = {
  edges: [],
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
  totalCount: async () => 0,
};

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
