import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import type { AnyEntity, Class } from './entity.ts';
import { foundBy } from './found-by.ts';
import { entityOf, type Graph } from './graph.ts';
import { parse } from './parse.ts';
import { isVisible } from './properties.ts';
import type { Relation } from './relation.ts';
import { text } from './text.ts';
import type { Viewer } from './viewer.ts';

type Condition = RawBuilder<SqlBool>;

/** One way in which rows of `t` are found: by a property of theirs, or by one of the rows `x` behind a relation. */
interface Way {
  readonly condition: Condition;
  readonly behind: { readonly relation: Relation<never, object>; readonly entity: AnyEntity } | null;
}

/** Makes the condition that a row is found by what somebody typed; without anything typed, every row is. */
export type Found = (type: Class<object>, typed: string | null | undefined) => Promise<Condition>;

/**
 * More rows than this are not looked up by their keys: then what was typed is so common that whoever walks along the
 * list meets the next one soon.
 */
const FEW = 2_000;
const asked = z.object({ search: text(200) });
const NONE = sql<SqlBool>`false`;

/**
 * Rows are found in two steps, since no one plan is good for rare words and for common ones: first the keys of what is
 * found in each way, by the indexes alone and no further than `FEW`; in a way that finds more, each row of the list is
 * asked instead.
 */
export function foundIn(graph: Graph, db: Kysely<unknown>, viewer: Viewer | null): Found {
  return async (type, typed) => {
    if (typed == null) return sql<SqlBool>`true`;
    const { search } = parse(asked, { search: typed });
    // Signs alone are in no index.
    if (!/[\p{L}\p{N}]/u.test(search)) return NONE;
    const entity = entityOf(graph, type);
    const key = sql.ref(`t.${entity.key}`);
    const ways = waysOf(graph, entity, viewer, search);
    const keys = await keysByWay(db, entity, ways);
    const few = [...new Set(keys.flatMap((found) => (found.length <= FEW ? found : [])))];
    const common = ways.filter((_, at) => (keys[at]?.length ?? 0) > FEW).map(holds);
    if (common.length === 0) return few.length === 0 ? NONE : sql<SqlBool>`${key} = any(${few}::bigint[])`;
    // Beside another condition they find no row by the index: then they are hashed, and each row is compared with them.
    const beside = few.length === 0 ? [] : [sql`${key} in (select unnest(${few}::bigint[]))`];
    return sql<SqlBool>`(${sql.join([...beside, ...common], sql` or `)})`;
  };
}

function waysOf(graph: Graph, entity: AnyEntity, viewer: Viewer | null, typed: string): readonly Way[] {
  const own = foundBy(entity, 't', typed).map((condition) => ({ condition, behind: null }));
  const through = (entity.search.through ?? []).flatMap((name) => {
    const relation = entity.relations[name];
    if (relation === undefined) return [];
    const target = entityOf(graph, relation.target);
    // Whoever may not see the row behind learns nothing of it by guessing.
    const visible = relation.withParent ? sql`true` : isVisible(target, viewer, 'x');
    return foundBy(target, 'x', typed).map((condition) => ({
      condition: sql<SqlBool>`${condition} and ${visible}`,
      behind: { relation, entity: target },
    }));
  });
  const ways = [...own, ...through];
  if (ways.length === 0) throw new Error(`${entity.name} does not declare by what it is found`);
  return ways;
}

/** The keys of what each way finds, by the index that is for it; from a row behind to its rows by theirs. */
async function keysByWay(
  db: Kysely<unknown>,
  entity: AnyEntity,
  ways: readonly Way[],
): Promise<readonly (readonly number[])[]> {
  const key = sql.ref(`t.${entity.key}`);
  const table = sql`${sql.table(entity.table)} as t`;
  const most = sql.lit(FEW + 1);
  const each = ways.map(({ condition, behind }, way) =>
    behind === null
      ? sql`(select ${sql.lit(way)} as way, ${key} as key from ${table} where ${condition} limit ${most})`
      : sql`(select ${sql.lit(way)} as way, r.key from ${sql.table(behind.entity.table)} as x cross join lateral
          (select ${key} as key from ${table} where ${isBehind(behind.relation)} limit ${most}) as r
          where ${condition} limit ${most})`,
  );
  const { rows } = await sql<{ way: number; key: number }>`${sql.join(each, sql` union all `)}`.execute(db);
  const byWay = Map.groupBy(rows, ({ way }) => way);
  return ways.map((_, way) => (byWay.get(way) ?? []).map((row) => row.key));
}

/** Whether a row is found in this way. As a value and not as `exists`, which may be answered by reading a table whole. */
function holds({ condition, behind }: Way): Condition {
  if (behind === null) return condition;
  return sql<SqlBool>`(select true from ${sql.table(behind.entity.table)} as x
    where ${isBehind(behind.relation)} and ${condition} limit 1)`;
}

function isBehind({ here, there }: Relation<never, object>): Condition {
  return sql<SqlBool>`${sql.ref(`x.${there}`)} = ${sql.ref(`t.${here}`)}`;
}
