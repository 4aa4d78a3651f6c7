import { isInterfaceType } from 'graphql';
import { type Kysely, sql } from 'kysely';
import type { Graph } from '../../server/kit/graph.ts';

/** The id of the newest row by table. */
export type Newest = Readonly<Record<string, number>>;

export const EVENTS = 'server.event';

/** Of the platform's types that are no entities, those whose rows have an id. */
const PLAIN = {
  OpenSession: 'server.session',
  Simulation: 'server.simulation',
  Viewer: 'server.account',
  Webhook: 'server.webhook',
};

/** The tables behind the types whose rows have an id, by the name of the type; kinds of a type each have theirs. */
export function tablesOf({
  entities,
  schema,
}: Pick<Graph, 'entities' | 'schema'>): ReadonlyMap<string, string> {
  const event = schema.getType('Event');
  const events = isInterfaceType(event) ? schema.getPossibleTypes(event) : [];
  return new Map([
    ...Object.entries(PLAIN),
    ...events.map(({ name }) => [name, EVENTS] as const),
    ...[...entities.values()]
      .filter(({ key }) => key === 'id')
      .flatMap(({ name, kinds, table }) =>
        [name, ...Object.keys(kinds?.types ?? {})].map((type) => [type, table] as const),
      ),
  ]);
}

export async function newestRows(db: Kysely<unknown>, graph: Graph): Promise<Newest> {
  const tables = [...new Set(tablesOf(graph).values())];
  const each = tables.map(
    (table) => sql`select ${sql.lit(table)} as name, max(id)::text as newest from ${sql.table(table)}`,
  );
  const { rows } = await sql<{
    name: string;
    newest: string | null;
  }>`${sql.join(each, sql` union all `)}`.execute(db);
  return Object.fromEntries(rows.map(({ name, newest }) => [name, Number(newest ?? 0)]));
}
