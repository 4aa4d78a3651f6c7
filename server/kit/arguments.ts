import { filtered } from './condition.ts';
import { declaredIn } from './declared.ts';
import type { AnyEntity, Class } from './entity.ts';
import { LONGEST_LIST } from './list-length.ts';
import { mapped } from './mapped.ts';
import type { Builder } from './schema.ts';

export type ArgumentBuilder = Parameters<Parameters<Builder['queryField']>[1]>[0]['arg'];

/**
 * The arguments of every paged list, `args: { ...pageArguments(build, t.arg, Shelf) }`: which page, in which of the
 * declared orders, and narrowed by the declared filters. They go to `ctx.page` as they are.
 */
export function pageArguments(build: Builder, arg: ArgumentBuilder, type: Class<object>) {
  const entity = declaredIn(build, type);
  // By name they are the entity's own affair: a resolver hands them on and looks into none.
  const declared: object = { ...orderArgument(build, arg, entity), ...filterArguments(arg, entity) };
  return {
    ...declared,
    first: arg.int({ description: `How many, 1 to ${LONGEST_LIST}; 20 by default.` }),
    after: arg.string({ description: 'The cursor to go on behind.' }),
    last: arg.int({ description: 'How many from the end, in the place of `first`.' }),
    before: arg.string({ description: 'The cursor to stop before.' }),
  };
}

/** An argument for each declared filter but those on the property that the rows are found by anyway. */
export function filterArguments(arg: ArgumentBuilder, entity: AnyEntity, foundBy?: string) {
  const filters = entity.filters
    .map((name) => [name, filtered(entity, name)] as const)
    .filter(([, { property }]) => property !== foundBy);
  return mapped(Object.fromEntries(filters), ({ type, description }) =>
    arg({ type, description: `Only with this value. ${description}` }),
  );
}

type OrderRef = ReturnType<typeof declareOrder>;

const orders = new WeakMap<Builder, Map<AnyEntity, OrderRef>>();

function orderArgument(build: Builder, arg: ArgumentBuilder, entity: AnyEntity) {
  if (Object.keys(entity.orders).length < 2) return {};
  const known = orders.get(build) ?? new Map<AnyEntity, OrderRef>();
  orders.set(build, known);
  const ref = known.get(entity) ?? declareOrder(build, entity);
  known.set(entity, ref);
  return { orderBy: arg({ type: ref, description: 'The order of the list.' }) };
}

function declareOrder(build: Builder, entity: AnyEntity) {
  return build.enumType(`${entity.name}Order`, {
    description: `Orders of a list of ${entity.name} rows; the first is the usual one.`,
    values: mapped(entity.orders, ({ description }) => ({ description })),
  });
}

/** The argument by which a client may repeat a mutation safely: `args: { ...repeatable(t.arg) }`. */
export function repeatable(arg: ArgumentBuilder) {
  return {
    idempotencyKey: arg.string({ description: 'Key of this intention: repeating it does nothing twice.' }),
  };
}
