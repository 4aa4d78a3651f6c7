import type { GraphQLObjectType } from 'graphql';
import type { Class } from './entity.ts';
import { onceABuilder } from './once-a-builder.ts';
import type { Page, PageInfo } from './page.ts';
import type { Builder } from './schema.ts';

type ConnectionRef = ReturnType<typeof declareConnection>;

const connections = new WeakMap<Builder, Map<Class<object>, ConnectionRef>>();

/** The types of a paged list of a class, after the Relay connection specification; one pair a class and graph. */
export function connectionOf(build: Builder, type: Class<object>): ConnectionRef {
  const known = connections.get(build) ?? new Map<Class<object>, ConnectionRef>();
  connections.set(build, known);
  const ref = known.get(type) ?? declareConnection(build, type);
  known.set(type, ref);
  return ref;
}

/** The name of the type that a connection is made of; null for any other type. */
export function connectedBy(type: Pick<GraphQLObjectType, 'extensions'>): string | null {
  const { connects } = type.extensions;
  return typeof connects === 'string' ? connects : null;
}

function declareConnection(build: Builder, type: Class<object>) {
  const edge = build.objectRef<Page<object>['edges'][number]>(`${type.name}Edge`).implement({
    description: `One ${type.name} of a page, with its place.`,
    fields: (t) => ({
      cursor: t.exposeString('cursor', {
        description: 'Ask for the rows behind this one with `after`, for those before it with `before`.',
      }),
      node: t.field({ type, description: `The ${type.name}.`, resolve: (row) => row.node }),
    }),
  });
  return build.objectRef<Page<object>>(`${type.name}Connection`).implement({
    description: `A page of ${type.name} rows, in the order of the list.`,
    extensions: { connects: type.name },
    fields: (t) => ({
      edges: t.field({ type: [edge], description: 'The rows.', resolve: (page) => [...page.edges] }),
      pageInfo: t.field({
        type: pageInfo(build),
        description: 'Where this page begins and ends.',
        resolve: (page) => page.pageInfo,
      }),
      totalCount: t.int({
        description:
          'How many rows the list has on all its pages. Counting costs: ask only where it is shown.',
        resolve: (page) => page.totalCount(),
      }),
    }),
  });
}

const pageInfo = onceABuilder((build) =>
  build.objectRef<PageInfo>('PageInfo').implement({
    description: 'Where a page begins and ends.',
    fields: (t) => ({
      hasNextPage: t.exposeBoolean('hasNextPage', {
        description: 'Whether there are rows behind this page.',
      }),
      hasPreviousPage: t.exposeBoolean('hasPreviousPage', {
        description: 'Whether there are rows before this page.',
      }),
      startCursor: t.exposeString('startCursor', { nullable: true, description: 'Cursor of the first row.' }),
      endCursor: t.exposeString('endCursor', { nullable: true, description: 'Cursor of the last row.' }),
    }),
  }),
);
