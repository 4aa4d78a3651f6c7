import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { Column } from './columns.ts';
import type { AnyEntity } from './entity.ts';
import { key } from './key.ts';
import { parse } from './parse.ts';

/** That a property equals a value. */
export interface Condition {
  readonly property: string;
  readonly value: string | number | boolean;
}

/** What a declared filter compares: a column itself, or the property that a relation joins on. */
export function filtered(
  entity: AnyEntity,
  filter: string,
): { readonly property: string; readonly type: Column<unknown>['type']; readonly description: string } {
  const column = entity.columns[filter];
  if (column !== undefined && column.type !== 'DateTime')
    return { property: filter, type: column.type, description: column.description };
  const relation = entity.relations[filter];
  if (relation?.kind !== 'one') throw new Error(`${entity.name} cannot be filtered by ${filter}`);
  return { property: relation.here, type: 'ID', description: relation.description };
}

const keys = z.record(z.string(), key);
const values = z.record(z.string(), z.union([z.string().regex(/^[^\0]*$/), z.number(), z.boolean()]));

/** The declared filters that a client gave a value. @throws InvalidInput for an id that is none */
export function conditionsOf(
  entity: AnyEntity,
  args: Readonly<Record<string, unknown>>,
): readonly Condition[] {
  return entity.filters.flatMap((filter) => {
    const given = args[filter];
    if (given === undefined || given === null) return [];
    const { property, type } = filtered(entity, filter);
    const value = parse(type === 'ID' ? keys : values, { [filter]: given })[filter];
    return value === undefined ? [] : [{ property, value }];
  });
}

/** Whether the rows of `alias` fulfil them all. */
export function fulfils(alias: string, conditions: readonly Condition[]): RawBuilder<boolean> {
  if (conditions.length === 0) return sql<boolean>`true`;
  const each = conditions.map(({ property, value }) => sql`${sql.ref(`${alias}.${property}`)} = ${value}`);
  return sql<boolean>`${sql.join(each, sql` and `)}`;
}
