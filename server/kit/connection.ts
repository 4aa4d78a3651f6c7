import type { Class } from './entity.ts';
import type { Page } from './page.ts';
import type { Builder } from './schema.ts';

type ConnectionRef = ReturnType<typeof declare>;

const connections = new WeakMap<Builder, Map<Class<object>, ConnectionRef>>();

/** The types of a paged list of a class, after the Relay connection specification; one pair a class and graph. */
export function connectionOf(build: Builder, type: Class<object>): ConnectionRef {
  const known = connections.get(build) ?? new Map<Class<object>, ConnectionRef>();
  connections.set(build, known);
  const ref = known.get(type) ?? declare(build, type);
  known.set(type, ref);
  return ref;
}

function declare(build: Builder, type: Class<object>) {
  const edge = build.objectRef<Page<object>['edges'][number]>(`${type.name}Edge`).implement({
    description: `One ${type.name} of a page, with its place.`,
    fields: (t) => ({
      cursor: t.exposeString('cursor', { description: 'Ask for the rows behind this one with `after`.' }),
      node: t.field({ type, description: `The ${type.name}.`, resolve: (row) => row.node }),
    }),
  });
  const pageInfo = build.objectRef<Page<object>['pageInfo']>(`${type.name}PageInfo`).implement({
    description: 'Where this page ends.',
    fields: (t) => ({
      hasNextPage: t.exposeBoolean('hasNextPage', {
        description: 'Whether there are rows behind this page.',
      }),
      endCursor: t.exposeString('endCursor', { nullable: true, description: 'The cursor of the last row.' }),
    }),
  });
  return build.objectRef<Page<object>>(`${type.name}Connection`).implement({
    description: `A page of ${type.name} rows, in the order of the list.`,
    fields: (t) => ({
      edges: t.field({ type: [edge], description: 'The rows.', resolve: (page) => [...page.edges] }),
      pageInfo: t.field({
        type: pageInfo,
        description: 'Where this page ends.',
        resolve: (page) => page.pageInfo,
      }),
    }),
  });
}
