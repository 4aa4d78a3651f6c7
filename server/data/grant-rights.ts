import { type Kysely, sql } from 'kysely';

/** What nobody may change once it is written. */
const APPEND_ONLY = ['server.audit', 'server.audit_seal', 'server.audit_checkpoint'];

/**
 * Gives the application's role what it needs of all that the owner has: rows of every table, but of the audit log only
 * to read and to add. It may create, empty and drop nothing. Where nothing is missing, nothing is written.
 */
export async function grantRights(owner: Kysely<unknown>, role: string): Promise<void> {
  await owner.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('server.rights', 0))`.execute(trx);
    const { rows: schemas } = await sql<{ name: string }>`
      select nspname as name from pg_namespace
      where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')
        and pg_has_role(nspowner, 'member')`.execute(trx);
    const to = sql.id(role);
    for (const { name } of schemas) {
      if (await isGranted(trx, role, name)) continue;
      const schema = sql.id(name);
      await sql`grant usage on schema ${schema} to ${to}`.execute(trx);
      await sql`grant select, insert, update, delete on all tables in schema ${schema} to ${to}`.execute(trx);
      await sql`grant usage on all sequences in schema ${schema} to ${to}`.execute(trx);
      await sql`alter default privileges in schema ${schema}
        grant select, insert, update, delete on tables to ${to}`.execute(trx);
    }
    for (const table of APPEND_ONLY) {
      const { rows } = await sql<{ may: boolean }>`
        select has_table_privilege(${role}, ${table}, 'update') as may`.execute(trx);
      if (rows[0]?.may !== false)
        await sql`revoke update, delete, truncate on ${sql.table(table)} from ${to}`.execute(trx);
    }
  });
}

async function isGranted(trx: Kysely<unknown>, role: string, schema: string): Promise<boolean> {
  const { rows } = await sql<{ granted: boolean }>`
    select has_schema_privilege(${role}, ${schema}, 'usage') and not exists (
      select from pg_class where relnamespace = ${schema}::regnamespace and relkind in ('r', 'p', 'v')
        and not (has_table_privilege(${role}, oid, 'select') and has_table_privilege(${role}, oid, 'insert')
          and (oid::regclass::text = any(${APPEND_ONLY}) or (has_table_privilege(${role}, oid, 'update')
            and has_table_privilege(${role}, oid, 'delete'))))) as granted`.execute(trx);
  return rows[0]?.granted === true;
}
