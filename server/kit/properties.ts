import { type RawBuilder, sql } from 'kysely';
import type { AnyEntity } from './entity.ts';
import type { Viewer } from './viewer.ts';

/** Every property that the entity's fields or relations need, and those that a cursor is made of. */
export function properties(entity: AnyEntity, more: readonly string[] = []): readonly string[] {
  return [
    ...new Set([
      ...more,
      entity.key,
      ...Object.keys(entity.columns),
      ...Object.values(entity.computed).flatMap((field) => [...field.needs]),
      ...Object.values(entity.relations).map((relation) => relation.here),
    ]),
  ];
}

/** Who may see a row of `alias`. In brackets, so that an `or` of the author cannot reach beyond. */
export function isVisible(entity: AnyEntity, viewer: Viewer | null, alias: string): RawBuilder<boolean> {
  return sql<boolean>`(${entity.visible(viewer, (property) => sql.ref(`${alias}.${property}`))})`;
}
