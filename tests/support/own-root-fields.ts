import type { GraphQLField, GraphQLSchema } from 'graphql';
import { modules } from '../../modules/index.ts';
import { compose } from '../../server/graphql/compose.ts';
import type { AnyContract } from '../../server/kit/contract.ts';
import { platformModule } from '../../server/platform/module.ts';
import { inOrder } from '../../server/registry/order.ts';

export interface RootField {
  readonly operation: 'query' | 'mutation' | 'subscription';
  readonly field: GraphQLField<unknown, unknown>;
}

function rootFields(schema: GraphQLSchema): readonly RootField[] {
  const roots = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
    ['subscription', schema.getSubscriptionType()],
  ] as const;
  return roots.flatMap(([operation, type]) =>
    Object.values(type?.getFields() ?? {}).map((field) => ({ operation, field })),
  );
}

/** The root fields that a graph has as soon as the module joins those that come before it. */
export function ownRootFields(schema: GraphQLSchema, { id }: AnyContract): readonly RootField[] {
  const ordered = inOrder(modules);
  const at = ordered.findIndex(({ contract }) => contract.id === id);
  const named = (count: number) =>
    count < 0
      ? new Set<string>()
      : new Set(
          rootFields(compose(ordered.slice(0, count), platformModule({ production: false })).schema).map(
            ({ field }) => field.name,
          ),
        );
  const [before, after] = [named(at), named(at + 1)];
  return rootFields(schema).filter(({ field: { name } }) => after.has(name) && !before.has(name));
}
