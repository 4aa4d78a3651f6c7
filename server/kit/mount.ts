import type { Context } from './context.ts';
import type { AnyEntity } from './entity.ts';
import { InvalidInput } from './errors.ts';
import { joinedOf } from './joined.ts';
import { mapped } from './mapped.ts';
import type { Relation } from './relation.ts';
import type { Builder } from './schema.ts';

/** No list on a parent is longer than this in one answer. */
const LONGEST_LIST = 100;

/** Gives an entity its type in the graph: a field for each column, computed value and relation. */
export function mountEntity(build: Builder, entity: AnyEntity): void {
  build.objectType(entity.type, {
    name: entity.name,
    description: entity.description,
    fields: (t) => ({
      ...mapped(entity.columns, (column, name) =>
        t.field({
          type: column.type,
          nullable: column.nullable,
          description: column.description,
          resolve: (row) => Reflect.get(row, name),
        }),
      ),
      ...mapped(entity.computed, ({ column, from }) =>
        t.field({
          type: column.type,
          nullable: column.nullable,
          description: column.description,
          resolve: (row) => Reflect.apply(from, undefined, [row]),
        }),
      ),
      ...mapped(entity.relations, (relation) =>
        relation.kind === 'one'
          ? t.field({
              type: relation.target,
              nullable: relation.nullable,
              description: relation.description,
              resolve: async (row, _args, ctx, info) => {
                const joined = joinedOf(row, info.path.key);
                const [found] = joined === undefined ? await behind(ctx, relation, row, 1) : [joined];
                return found ?? missing(entity, relation);
              },
            })
          : t.field({
              type: [relation.target],
              description: relation.description,
              args: {
                first: t.arg.int({
                  defaultValue: relation.first,
                  description: `How many, 1 to ${LONGEST_LIST}.`,
                }),
              },
              resolve: (row, { first }, ctx, info) => {
                const joined = joinedOf(row, info.path.key);
                if (Array.isArray(joined)) return joined;
                return behind(ctx, relation, row, listLength(first ?? relation.first));
              },
            }),
      ),
    }),
  });
}

/** A row that names nobody has nothing behind it, and no statement needs to say so. */
async function behind(ctx: Context, relation: Relation<never, object>, row: object, first: number) {
  const key: unknown = Reflect.get(row, relation.here);
  if (key === null || key === undefined) return [];
  if (typeof key === 'number' || typeof key === 'string') return ctx.related(relation, key, first);
  throw new Error(`${relation.here} is neither a number nor a text, and nothing can be joined on it`);
}

/** A length that a client asked for, or the refusal of it. */
export function listLength(first: number): number {
  if (first >= 1 && first <= LONGEST_LIST) return first;
  throw new InvalidInput('first', {
    vi: `Số lượng phải từ 1 đến ${LONGEST_LIST}.`,
    en: `The number must be from 1 to ${LONGEST_LIST}.`,
  });
}

function missing(entity: AnyEntity, relation: Relation<never, object>): null {
  if (relation.kind === 'one' && relation.nullable) return null;
  throw new Error(`${entity.name}: no row behind a relation to ${relation.target.name} that must have one`);
}
