import { type Kysely, type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import { type Condition, fulfils } from './condition.ts';
import { PERSON, personOf } from './disclosure.ts';
import type { AnyEntity } from './entity.ts';
import type { Refine } from './page.ts';
import { isVisible, properties, propertyOf } from './properties.ts';
import type { Relation } from './relation.ts';
import type { Viewer } from './viewer.ts';

type Row = Record<string, unknown>;

/** The rows of an entity that the viewer may see. Who may see a row goes into every statement, here or nowhere. */
export function visibleRows<T extends object>(
  db: Kysely<unknown>,
  entity: AnyEntity,
  viewer: Viewer | null,
  conditions: readonly RawBuilder<boolean>[],
  refine: Refine<T> = (query) => query,
): SelectQueryBuilder<{ t: T }, 't', unknown> {
  const all = refine(db.selectFrom(sql<T>`${sql.table(entity.table)}`.as('t')));
  return [...conditions, isVisible(entity, viewer, 't')].reduce(
    (narrowed, condition) => narrowed.where(condition),
    all,
  );
}

/** `order by`; for pages with the key as the last tie-breaker, so that a page never splits equals at random. */
export function ordered<T, O>(
  query: SelectQueryBuilder<{ t: T }, 't', O>,
  order: readonly (readonly [string, 'asc' | 'desc'])[],
): SelectQueryBuilder<{ t: T }, 't', O> {
  return order.reduce(
    (sorted, [property, direction]) => sorted.orderBy(sql.ref(`t.${property}`), direction),
    query,
  );
}

/** For many parents at once, the related rows of each; `parentKey` tells whose. */
export function relatedRows(
  entity: AnyEntity,
  relation: Relation<never, object>,
  viewer: Viewer | null,
  keys: readonly (number | string)[],
  first: number,
  where: readonly Condition[],
): RawBuilder<Row & { readonly parentKey: number | string }> {
  const col = (property: string) => sql.ref(`t.${property}`);
  const whose = entity.protects === null ? [] : [sql`${personOf(entity, 't')} as ${sql.ref(PERSON)}`];
  const columns = sql.join([
    ...properties(entity).map((name) => sql`${propertyOf(entity, 't', name)} as ${sql.ref(name)}`),
    ...whose,
  ]);
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
      where ${col(relation.there)} = k.value and ${fulfils('t', where)} and ${visible}
      order by ${col(relation.orderBy)} ${direction}, ${col(entity.key)} ${direction}
      limit ${sql.lit(first)}) as r`;
}
