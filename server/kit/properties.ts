import { type RawBuilder, sql } from 'kysely';
import type { AnyEntity } from './entity.ts';
import type { Viewer } from './viewer.ts';

/** Every property and computed value that the entity's fields or relations need. */
export function properties(entity: AnyEntity): readonly string[] {
  return [
    ...new Set([
      entity.key,
      ...Object.keys(columnsOf(entity)),
      ...(entity.kinds === null ? [] : [entity.kinds.by]),
      ...Object.keys(entity.computed),
      ...Object.values(entity.relations).map((relation) => relation.here),
      ...entity.keeps,
    ]),
  ];
}

/** The columns of all kinds of rows. */
export function columnsOf({ columns, kinds }: AnyEntity): AnyEntity['columns'] {
  const own = Object.values(kinds?.types ?? {}).map((kind) => kind.columns ?? {});
  return Object.assign({}, columns, ...own);
}

/** A property of the rows of `alias`, or what is computed of them under this name. */
export function propertyOf(entity: AnyEntity, alias: string, name: string): RawBuilder<unknown> {
  const col = (property: string) => sql.ref(`${alias}.${property}`);
  const computed = entity.computed[name];
  // In brackets, so that whatever is made of it is made of all of it.
  return computed === undefined ? col(name) : sql`(${computed.from(col)})`;
}

/** Who may see a row of `alias`. In brackets, so that an `or` of the author cannot reach beyond. */
export function isVisible(entity: AnyEntity, viewer: Viewer | null, alias: string): RawBuilder<boolean> {
  return sql<boolean>`(${entity.visible(viewer, (property) => sql.ref(`${alias}.${property}`))})`;
}
