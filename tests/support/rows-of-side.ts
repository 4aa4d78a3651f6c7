import { type Kysely, sql } from 'kysely';
import type { Graph } from '../../server/kit/graph.ts';
import { tablesOf } from './newest-rows.ts';
import type { Side } from './two-agencies.ts';

/** Whether a row of a table came into being where this side's did. */
export function isOf({ spans }: Side, table: string, id: number): boolean {
  return spans.some(({ since, until }) => id > (since[table] ?? id) && id <= (until[table] ?? 0));
}

/** Rows by table: their ids, newest first, and a digest of all that stands in them. */
export type SideRows = ReadonlyMap<string, { readonly ids: readonly number[]; readonly digest: string }>;

export async function rowsOf(db: Kysely<unknown>, graph: Graph, { spans }: Side): Promise<SideRows> {
  const each = [...new Set(tablesOf(graph).values())].map((table) => {
    const within = spans.map(
      ({ since, until }) => sql`id > ${since[table] ?? 0} and id <= ${until[table] ?? 0}`,
    );
    return sql`
      select ${sql.lit(table)} as name, json_agg(id order by id desc) as ids, md5(string_agg(row::text, '' order by id)) as digest
      from ${sql.table(table)} as row where ${sql.join(within, sql` or `)}`;
  });
  const { rows } = await sql<{
    name: string;
    ids: readonly number[] | null;
    digest: string | null;
  }>`${sql.join(each, sql` union all `)}`.execute(db);
  return new Map(
    rows.flatMap(({ name, ids, digest }) =>
      ids === null || digest === null ? [] : [[name, { ids, digest }] as const],
    ),
  );
}
