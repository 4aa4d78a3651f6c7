import { type Kysely, sql } from 'kysely';
import type { Graph } from '../../server/kit/graph.ts';
import { tablesOf } from './newest-rows.ts';
import type { Side } from './two-agencies.ts';

/** Whether a row came into being where this side's did. */
export function isOf({ spans }: Side, type: string, id: number): boolean {
  return spans.some(({ since, until }) => id > (since[type] ?? id) && id <= (until[type] ?? 0));
}

/** Rows by type: their ids, newest first, and a digest of all that stands in them. */
export type SideRows = ReadonlyMap<string, { readonly ids: readonly number[]; readonly digest: string }>;

export async function rowsOf(db: Kysely<unknown>, graph: Graph, { spans }: Side): Promise<SideRows> {
  const each = [...tablesOf(graph)].map(([type, table]) => {
    const within = spans.map(
      ({ since, until }) => sql`id > ${since[type] ?? 0} and id <= ${until[type] ?? 0}`,
    );
    return sql`
      select ${sql.lit(type)} as type, json_agg(id order by id desc) as ids, md5(string_agg(row::text, '' order by id)) as digest
      from ${sql.table(table)} as row where ${sql.join(within, sql` or `)}`;
  });
  const { rows } = await sql<{
    type: string;
    ids: readonly number[] | null;
    digest: string | null;
  }>`${sql.join(each, sql` union all `)}`.execute(db);
  return new Map(
    rows.flatMap(({ type, ids, digest }) =>
      ids === null || digest === null ? [] : [[type, { ids, digest }] as const],
    ),
  );
}
