import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { personOf } from './disclosure.ts';
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
  /** Whether it tells what is protected of the row that it looks at. */
  readonly tells: boolean;
  readonly behind: { readonly relation: Relation<never, object>; readonly entity: AnyEntity } | null;
}

/** A row found by what is protected: whoever is shown it knows that this person's data is what was typed. */
export interface Hit {
  readonly key: number;
  readonly type: string;
  readonly personId: number;
}

/** What was found: the condition on the rows, and which of them tell what is protected. */
interface Finding {
  readonly condition: Condition;
  readonly hits: readonly Hit[];
}

/** Finds rows by what somebody typed. */
export type Found = (type: Class<object>, typed: string) => Promise<Finding>;

/**
 * More rows than this are not looked up by their keys: then what was typed is so common that whoever walks along the
 * list meets the next one soon.
 */
const FEW = 2_000;
const asked = z.object({ search: text(200) });
const NONE: Finding = { condition: sql<SqlBool>`false`, hits: [] };

/**
 * Rows are found in two steps, since no one plan is good for rare words and for common ones: first the keys of what is
 * found in each way, by the indexes alone and no further than `FEW`; in a way that finds more, each row of the list is
 * asked instead.
 */
export function foundIn(graph: Graph, db: Kysely<unknown>, viewer: Viewer | null): Found {
  return async (type, typed) => {
    const { search } = parse(asked, { search: typed });
    // Signs alone are in no index.
    if (!/[\p{L}\p{N}]/u.test(search)) return NONE;
    const entity = entityOf(graph, type);
    const key = sql.ref(`t.${entity.key}`);
    const ways = waysOf(graph, entity, viewer, search);
    const rows = await rowsByWay(db, entity, ways);
    const keys = rows.map((found) => found.map((row) => row.key));
    const hits = ways.flatMap(({ behind }, at) =>
      (rows[at] ?? []).flatMap(({ key, person }): Hit[] =>
        person === null ? [] : [{ key, type: (behind?.entity ?? entity).name, personId: person }],
      ),
    );
    const few = [...new Set(keys.flatMap((found) => (found.length <= FEW ? found : [])))];
    const common = ways.filter((_, at) => (keys[at]?.length ?? 0) > FEW).map(holds);
    if (common.length === 0) {
      if (few.length === 0) return NONE;
      return { condition: sql<SqlBool>`${key} = any(${few}::bigint[])`, hits };
    }
    // Beside another condition they find no row by the index: then they are hashed, and each row is compared with them.
    const beside = few.length === 0 ? [] : [sql`${key} in (select unnest(${few}::bigint[]))`];
    return { condition: sql<SqlBool>`(${sql.join([...beside, ...common], sql` or `)})`, hits };
  };
}

function waysOf(graph: Graph, entity: AnyEntity, viewer: Viewer | null, typed: string): readonly Way[] {
  const own = foundBy(entity, 't', typed).map((place) => ({ ...place, behind: null }));
  const through = (entity.search.through ?? []).flatMap((name) => {
    const relation = entity.relations[name];
    if (relation === undefined) return [];
    const target = entityOf(graph, relation.target);
    // Whoever may not see the row behind learns nothing of it by guessing.
    const visible = relation.withParent ? sql`true` : isVisible(target, viewer, 'x');
    return foundBy(target, 'x', typed).map(({ condition, tells }) => ({
      tells,
      condition: sql<SqlBool>`${condition} and ${visible}`,
      behind: { relation, entity: target },
    }));
  });
  const ways = [...own, ...through];
  if (ways.length === 0) throw new Error(`${entity.name} does not declare by what it is found`);
  return ways;
}

interface FoundRow {
  readonly way: number;
  readonly key: number;
  /** Whose data it tells; null where the way tells nobody's. */
  readonly person: number | null;
}

/** The keys of what each way finds, by the index that is for it; from a row behind to its rows by theirs. */
async function rowsByWay(
  db: Kysely<unknown>,
  entity: AnyEntity,
  ways: readonly Way[],
): Promise<readonly (readonly FoundRow[])[]> {
  const key = sql.ref(`t.${entity.key}`);
  const table = sql`${sql.table(entity.table)} as t`;
  const most = sql.lit(FEW + 1);
  const whose = (of: AnyEntity, alias: string, tells: boolean) =>
    tells ? personOf(of, alias) : sql<null>`null::bigint`;
  const each = ways.map(({ condition, tells, behind }, way) =>
    behind === null
      ? sql`(select ${sql.lit(way)} as way, ${key} as key, ${whose(entity, 't', tells)} as person from ${table} where ${condition} limit ${most})`
      : sql`(select ${sql.lit(way)} as way, r.key, ${whose(behind.entity, 'x', tells)} as person
          from ${sql.table(behind.entity.table)} as x cross join lateral
          (select ${key} as key from ${table} where ${isBehind(behind.relation)} limit ${most}) as r
          where ${condition} limit ${most})`,
  );
  const { rows } = await sql<FoundRow>`${sql.join(each, sql` union all `)}`.execute(db);
  const byWay = Map.groupBy(rows, ({ way }) => way);
  return ways.map((_, way) => byWay.get(way) ?? []);
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
