import type { GraphQLResolveInfo } from 'graphql';
import { filterArguments } from './arguments.ts';
import type { Column } from './columns.ts';
import { conditionsOf } from './condition.ts';
import type { Context } from './context.ts';
import { declaredIn } from './declared.ts';
import { groundOf } from './disclosure.ts';
import type { AnyEntity } from './entity.ts';
import { joinedOf } from './joined.ts';
import { LONGEST_LIST, listLength } from './list-length.ts';
import { mapped } from './mapped.ts';
import type { RelatedAsked } from './related.ts';
import type { Relation } from './relation.ts';
import type { Builder } from './schema.ts';

/** Gives an entity its type in the graph: a field for each column, computed value and relation. */
export function mountEntity(build: Builder, entity: AnyEntity): void {
  const { name, description, kinds } = entity;
  if (kinds === null) {
    build.objectType(entity.type, { name, description, fields: (t) => fieldsOf(build, entity, t) });
    return;
  }
  const names = new Map(Object.entries(kinds.types).map(([typename, { is }]) => [is, typename]));
  build.interfaceType(entity.type, {
    name,
    description,
    resolveType: (row) => names.get(String(Reflect.get(row, kinds.by))),
    fields: (t) => fieldsOf(build, entity, t),
  });
  for (const [typename, kind] of Object.entries(kinds.types)) {
    build.objectRef<object>(typename).implement({
      description: kind.description,
      interfaces: [entity.type],
      fields: (t) => mapped(kind.columns ?? {}, (column, property) => valueField(t, column, property)),
    });
  }
}

type LengthArgument = { readonly first?: number | null | undefined };
type TypesOf<B> = B extends PothosSchemaTypes.SchemaBuilder<infer T> ? T : never;
type Fields = PothosSchemaTypes.FieldBuilder<TypesOf<Builder>, object>;

function valueField(t: Fields, { type, nullable, description }: Column<unknown>, name: string) {
  return t.field({ type, nullable, description, resolve: (row: object) => Reflect.get(row, name) });
}

function fieldsOf(build: Builder, entity: AnyEntity, t: Fields) {
  return {
    ...mapped(entity.columns, (column, name) => valueField(t, column, name)),
    ...mapped(entity.computed, ({ column }, name) => valueField(t, column, name)),
    ...mapped(entity.relations, (relation) =>
      relation.kind === 'one'
        ? t.field({
            type: relation.target,
            nullable: relation.nullable,
            description: relation.description,
            resolve: async (row: object, _args: object, ctx: Context, info: GraphQLResolveInfo) => {
              const joined = joinedOf(row, info.path.key);
              const [found] =
                joined === undefined
                  ? await behind(ctx, relation, row, {
                      first: 1,
                      where: [],
                      info,
                      ground: groundOf(entity, row),
                    })
                  : [joined];
              return found ?? nothingBehind(entity, relation);
            },
          })
        : t.field({
            type: [relation.target],
            description: relation.description,
            args: {
              ...filterArguments(t.arg, declaredIn(build, relation.target), relation.there),
              first: t.arg.int({
                defaultValue: relation.first,
                description: `How many, 1 to ${LONGEST_LIST}.`,
              }),
            },
            resolve: (row: object, args: LengthArgument, ctx: Context, info: GraphQLResolveInfo) => {
              const joined = joinedOf(row, info.path.key);
              if (Array.isArray(joined)) return joined;
              return behind(ctx, relation, row, {
                first: listLength(args.first ?? relation.first),
                where: conditionsOf(declaredIn(build, relation.target), args),
                info,
                ground: groundOf(entity, row),
              });
            },
          }),
    ),
  };
}

/** A row that names nobody has nothing behind it, and no statement needs to say so. */
async function behind(ctx: Context, relation: Relation<never, object>, row: object, asked: RelatedAsked) {
  const key: unknown = Reflect.get(row, relation.here);
  if (key === null || key === undefined) return [];
  if (typeof key === 'number' || typeof key === 'string') return ctx.related(relation, key, asked);
  throw new Error(`${relation.here} is neither a number nor a text, and nothing can be joined on it`);
}

function nothingBehind(entity: AnyEntity, relation: Relation<never, object>): null {
  if (relation.kind === 'one' && relation.nullable) return null;
  throw new Error(`${entity.name}: no row behind a relation to ${relation.target.name} that must have one`);
}
