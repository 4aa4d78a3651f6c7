import { type Kysely, sql } from 'kysely';

/** What was tried in vain, and what was read, changes nothing; it is sealed all the same, at any moment. */
const DONE: Readonly<Record<string, string>> = {
  'server.audit': "(select * from server.audit where kind = 'act' and outcome = 'done')",
  'server.audit_seal': '(select from server.audit_seal where false)',
  'server.audit_checkpoint': '(select from server.audit_checkpoint where false)',
  'server.event': "(select * from server.event where name <> 'server.auditCheckpointSigned')",
};

/** How many rows each table has, and a sum over their contents: equal before and after means that nothing changed. */
export async function digest(db: Kysely<unknown>): Promise<Readonly<Record<string, string>>> {
  const tables = await sql<{ name: string }>`
    select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and c.relpersistence = 'p' and n.nspname not in ('pg_catalog', 'information_schema', 'bullmq', 'public') and n.nspname not like 'pg_%'
    order by 1`.execute(db);
  const each = tables.rows.map(
    ({ name }) => sql`
      select ${sql.lit(name)} as name, count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) as rows
      from ${sql.raw(DONE[name] ?? name)} as t`,
  );
  const { rows } = await sql<{ name: string; rows: string }>`${sql.join(each, sql` union all `)}`.execute(db);
  // Parallel workers answer in any order.
  return Object.fromEntries(rows.map((row) => [row.name, row.rows]).toSorted());
}
