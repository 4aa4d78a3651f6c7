import { type Kysely, sql } from 'kysely';

/** What a table has, one line each, in the order in which it is printed. */
const PARTS = [
  // Columns in their order: type, default, whether it may be missing.
  sql`
    select attrelid as relation, 1 as part, lpad(attnum::text, 4, '0') as place,
      concat_ws(' ', quote_ident(attname), format_type(atttypid, atttypmod),
        case when attnotnull then 'not null' end,
        case when attidentity <> '' then 'identity' end,
        case attgenerated when '' then 'default ' || pg_get_expr(adbin, adrelid)
          else 'generated as ' || pg_get_expr(adbin, adrelid) end) as line
    from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum
    where attnum > 0 and not attisdropped`,
  // That a column may not be missing stands with the column.
  sql`
    select conrelid, 2, conname, concat('constraint ', quote_ident(conname), ' ', pg_get_constraintdef(oid))
    from pg_constraint where contype <> 'n'`,
  // The index of a constraint is said by the constraint.
  sql`
    select indrelid, 3, indexrelid::regclass::text, pg_get_indexdef(indexrelid)
    from pg_index where not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u', 'x'))`,
  sql`select tgrelid, 4, tgname, pg_get_triggerdef(oid) from pg_trigger where not tgisinternal`,
];

/**
 * The tables and views of a migrated database as text: columns, constraints, indexes and triggers, by schema and
 * name. Those of the queues are their library's.
 */
export async function printTables(db: Kysely<unknown>): Promise<string> {
  const { rows } = await sql<{ table: string; kind: string; lines: readonly string[] }>`
    select format('%I.%I', nspname, relname) as table, relkind as kind,
      json_agg(parts.line order by parts.part, parts.place collate "C") as lines
    from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    join (${sql.join(PARTS, sql` union all `)}) as parts on parts.relation = pg_class.oid
    where relkind in ('r', 'p', 'v', 'm') and nspname !~ '^pg_' and nspname not in ('information_schema', 'public', 'bullmq')
    group by nspname, relname, relkind order by nspname collate "C", relname collate "C"`.execute(db);
  return rows
    .map(
      ({ table, kind, lines }) => `${KINDS[kind]} ${table}\n${lines.map((line) => `  ${line}\n`).join('')}`,
    )
    .join('\n');
}

const KINDS: Readonly<Record<string, string>> = { r: 'table', p: 'table', v: 'view', m: 'view' };
