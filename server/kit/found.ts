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

/** Where rows of `t` are found: among themselves, or among the rows `x` behind a relation. */
interface Place {
  readonly behind: { readonly relation: Relation<never, object>; readonly entity: AnyEntity } | null;
  /** Any of them finds a row. */
  readonly by: readonly Condition[];
  readonly visible: RawBuilder<unknown>;
}

/** Makes the condition that a row is found by what somebody typed; without anything typed, every row is. */
export type Found = (type: Class<object>, typed: string | null | undefined) => Promise<Condition>;

/**
 * More rows than this are not looked up by their keys: then what was typed is so common that whoever walks along the
 * list meets the next one soon.
 */
const FEW = 2_000;
const asked = z.object({ search: text(200) });

/**
 * Rows are found in two steps, since no one plan is good for rare words and for common ones: first the keys of what is
 * found, by the indexes alone and no further than `FEW`; where there are more, each row of the list is asked instead.
 */
export function foundIn(graph: Graph, db: Kysely<unknown>, viewer: Viewer | null): Found {
  return async (type, typed) => {
    if (typed == null) return sql<SqlBool>`true`;
    const { search } = parse(asked, { search: typed });
    // Signs alone are in no index.
    if (!/[\p{L}\p{N}]/u.test(search)) return sql<SqlBool>`false`;
    const entity = entityOf(graph, type);
    const places = placesOf(graph, entity, viewer, search);
    const keys = await keysOf(db, entity, places);
    if (keys.length === 0) return sql<SqlBool>`false`;
    if (keys.length <= FEW) return sql<SqlBool>`${sql.ref(`t.${entity.key}`)} = any(${keys}::bigint[])`;
    return anyOf(places.map(isFound));
  };
}

function placesOf(graph: Graph, entity: AnyEntity, viewer: Viewer | null, typed: string): readonly Place[] {
  const through = (entity.search.through ?? []).flatMap((name) => {
    const relation = entity.relations[name];
    if (relation === undefined) return [];
    const target = entityOf(graph, relation.target);
    // Whoever may not see the row behind learns nothing of it by guessing.
    const visible = relation.withParent ? sql`true` : isVisible(target, viewer, 'x');
    return [{ behind: { relation, entity: target }, by: foundBy(target, 'x', typed), visible }];
  });
  const places = [{ behind: null, by: foundBy(entity, 't', typed), visible: sql`true` }, ...through];
  const used = places.filter(({ by }) => by.length > 0);
  if (used.length === 0) throw new Error(`${entity.name} does not declare by what it is found`);
  return used;
}

/** One way after another, each by the index that is for it; from a row behind to its rows by theirs. */
async function keysOf(
  db: Kysely<unknown>,
  entity: AnyEntity,
  places: readonly Place[],
): Promise<readonly number[]> {
  const key = sql.ref(`t.${entity.key}`);
  const table = sql`${sql.table(entity.table)} as t`;
  const most = sql.lit(FEW + 1);
  const ways = places.flatMap(({ behind, by, visible }) =>
    by.map((way) =>
      behind === null
        ? sql`(select ${key} as key from ${table} where ${way} limit ${most})`
        : sql`(select r.key from ${sql.table(behind.entity.table)} as x cross join lateral
            (select ${key} as key from ${table} where ${isBehind(behind.relation)} limit ${most}) as r
            where ${way} and ${visible} limit ${most})`,
    ),
  );
  const { rows } = await sql<{ key: number }>`
    select key from (${sql.join(ways, sql` union `)}) as found limit ${most}`.execute(db);
  return rows.map(({ key }) => key);
}

/** As a value and not as `exists`, which PostgreSQL may answer by reading the whole table behind. */
function isFound({ behind, by, visible }: Place): Condition {
  if (behind === null) return anyOf(by);
  return sql<SqlBool>`(select true from ${sql.table(behind.entity.table)} as x
    where ${isBehind(behind.relation)} and ${anyOf(by)} and ${visible} limit 1)`;
}

function isBehind({ here, there }: Relation<never, object>): Condition {
  return sql<SqlBool>`${sql.ref(`x.${there}`)} = ${sql.ref(`t.${here}`)}`;
}

function anyOf(conditions: readonly Condition[]): Condition {
  return sql<SqlBool>`(${sql.join(conditions, sql` or `)})`;
}
