import { type Kysely, type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import type { AnyEntity } from './entity.ts';
import { JOINED, joinedTo } from './joined.ts';
import type { Order, Refine } from './page.ts';
import { isVisible, properties } from './properties.ts';
import type { Relation } from './relation.ts';
import { everything, type Selection } from './selected.ts';
import type { Viewer } from './viewer.ts';

type Row = Record<string, unknown>;

const col = (property: string): RawBuilder<unknown> => sql.ref(`t.${property}`);

/** The rows of an entity that the viewer may see. Who may see a row goes into every statement, here or nowhere. */
export function visibleRows<T extends object>(
  db: Kysely<unknown>,
  entity: AnyEntity,
  viewer: Viewer | null,
  refine: Refine<T>,
  order: Order<T> = [],
  selection: Selection = everything(entity),
): SelectQueryBuilder<{ t: T }, 't', T> {
  const from: SelectQueryBuilder<{ t: T }, 't', unknown> = db.selectFrom(
    sql<T>`${sql.table(entity.table)}`.as('t'),
  );
  return refine(from)
    .where(isVisible(entity, viewer, 't'))
    .select(
      [...new Set([...selection.properties, ...order.map(([property]) => property)])].map((property) =>
        sql.ref(`t.${property}`).as(property),
      ),
    )
    .$if(selection.relations.length > 0, (query) => query.select(joinedTo('t', selection, viewer).as(JOINED)))
    .$castTo<T>();
}

/** The row with this key. */
export function hasKey(entity: AnyEntity, key: number): RawBuilder<boolean> {
  return sql<boolean>`${col(entity.key)} = ${key}`;
}

/** `order by`, with the key as the last tie-breaker so that a page never splits equals at random. */
export function ordered<T extends object>(
  query: SelectQueryBuilder<{ t: T }, 't', T>,
  order: Order<T>,
): SelectQueryBuilder<{ t: T }, 't', T> {
  return order.reduce(
    (sorted, [property, direction]) => sorted.orderBy(sql.ref(`t.${property}`), direction),
    query,
  );
}

/** Rows strictly behind the given values in the order: `(a, b) > (x, y)`, for mixed directions. */
export function behind<T extends object>(order: Order<T>, values: readonly unknown[]): RawBuilder<boolean> {
  const alternatives = order.map(([property, direction], at) => {
    const equals = order.slice(0, at).map(([name], i) => sql`${col(name)} = ${values[i]}`);
    const beyond =
      direction === 'asc' ? sql`${col(property)} > ${values[at]}` : sql`${col(property)} < ${values[at]}`;
    return sql`(${sql.join([...equals, beyond], sql` and `)})`;
  });
  return sql<boolean>`(${sql.join(alternatives, sql` or `)})`;
}

/** For many parents at once, the related rows of each; `parentKey` tells whose. */
export function relatedRows(
  entity: AnyEntity,
  relation: Relation<never, object>,
  viewer: Viewer | null,
  keys: readonly (number | string)[],
  first: number,
): RawBuilder<Row & { readonly parentKey: number | string }> {
  const columns = sql.join(properties(entity).map((property) => sql`${col(property)}`));
  const visible = relation.withParent ? sql`true` : isVisible(entity, viewer, 't');
  const type = sql.raw(typeof keys[0] === 'number' ? 'bigint[]' : 'text[]');
  const table = sql.table(entity.table);
  if (relation.kind === 'one') {
    return sql`select ${col(relation.there)} as ${sql.ref('parentKey')}, ${columns} from ${table} as t
      where ${col(relation.there)} = any(${keys}::${type}) and ${visible}`;
  }
  const direction = sql.raw(relation.direction);
  return sql`select k.value as ${sql.ref('parentKey')}, r.* from unnest(${keys}::${type}) as k(value)
    cross join lateral (select ${columns} from ${table} as t
      where ${col(relation.there)} = k.value and ${visible}
      order by ${col(relation.orderBy)} ${direction}, ${col(entity.key)} ${direction}
      limit ${sql.lit(first)}) as r`;
}
