import { type Kysely, sql } from 'kysely';
import type { Graph } from '../../server/kit/graph.ts';

/** The newest row of each type of the graph. */
export type Newest = Readonly<Record<string, number>>;

/** The tables behind the types whose rows have an id, by the name of the type; kinds of a type each have theirs. */
export function tablesOf({ entities }: Graph): ReadonlyMap<string, string> {
  return new Map(
    [...entities.values()]
      .filter(({ key }) => key === 'id')
      .flatMap(({ name, kinds, table }) =>
        [name, ...Object.keys(kinds?.types ?? {})].map((type) => [type, table]),
      ),
  );
}

export async function newestRows(db: Kysely<unknown>, graph: Graph): Promise<Newest> {
  const each = [...tablesOf(graph)].map(
    ([type, table]) => sql`select ${sql.lit(type)} as type, max(id)::text as newest from ${sql.table(table)}`,
  );
  const { rows } = await sql<{
    type: string;
    newest: string | null;
  }>`${sql.join(each, sql` union all `)}`.execute(db);
  return Object.fromEntries(rows.map(({ type, newest }) => [type, Number(newest ?? 0)]));
}
