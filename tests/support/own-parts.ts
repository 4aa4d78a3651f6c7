import type { GraphQLField, GraphQLSchema } from 'graphql';
import { compose } from '../../server/graphql/compose.ts';
import type { AnyContract } from '../../server/kit/contract.ts';
import type { Module } from '../../server/kit/index.ts';
import { platformModule } from '../../server/platform/module.ts';
import { inOrder } from '../../server/registry/order.ts';
import { tablesOf } from './newest-rows.ts';

export interface RootField {
  readonly operation: 'query' | 'mutation' | 'subscription';
  readonly field: GraphQLField<unknown, unknown>;
}

/** What a graph has as soon as a module joins those that come before it. */
export interface OwnParts {
  readonly fields: readonly RootField[];
  /** Types whose rows have an id. */
  readonly types: readonly string[];
}

export function rootFields(schema: GraphQLSchema): readonly RootField[] {
  const roots = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
    ['subscription', schema.getSubscriptionType()],
  ] as const;
  return roots.flatMap(([operation, type]) =>
    Object.values(type?.getFields() ?? {}).map((field) => ({ operation, field })),
  );
}

/** The platform comes before all modules. */
export function ownParts(schema: GraphQLSchema, { id }: AnyContract, installed: readonly Module[]): OwnParts {
  const ordered = inOrder(installed);
  const at = ordered.findIndex(({ contract }) => contract.id === id) + 1;
  const partsUntil = (end: number) => {
    if (end < 0) return { fields: new Set<string>(), types: new Set<string>() };
    const graph = compose(ordered.slice(0, end), platformModule({ production: false }));
    const fields = rootFields(graph.schema).map(({ field }) => field.name);
    return { fields: new Set(fields), types: new Set(tablesOf(graph).keys()) };
  };
  const [before, after] = [partsUntil(at - 1), partsUntil(at)];
  return {
    fields: rootFields(schema).filter(
      ({ field: { name } }) => after.fields.has(name) && !before.fields.has(name),
    ),
    types: [...after.types.difference(before.types)],
  };
}
