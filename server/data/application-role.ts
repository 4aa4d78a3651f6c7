import { type Kysely, sql } from 'kysely';
import { hasSqlstate } from './has-sqlstate.ts';

/** The role that the application runs as, where the server makes it. */
export const APPLICATION_ROLE = 'motcua_application';

/**
 * Makes the role where it is missing; with a password it may sign in, else the owner takes it on. Answers whether it is
 * there: somebody who may make no roles makes none.
 */
export async function applicationRole(owner: Kysely<unknown>, password: string | null): Promise<boolean> {
  const role = sql.id(APPLICATION_ROLE);
  try {
    // Roles belong to all databases of a PostgreSQL: another server may make it at the same moment.
    await sql`do $$ begin
      if not exists (select from pg_roles where rolname = ${sql.lit(APPLICATION_ROLE)}) then
        create role ${role} nologin;
      end if;
    exception when duplicate_object or unique_violation then null;
    end $$`.execute(owner);
    const { rows } = await sql<{ login: boolean; member: boolean }>`
      select rolcanlogin as login, pg_has_role(oid, 'member') as member
      from pg_roles where rolname = ${APPLICATION_ROLE}`.execute(owner);
    if (password !== null && rows[0]?.login !== true)
      await sql`alter role ${role} login password ${sql.lit(password)}`.execute(owner);
    if (rows[0]?.member !== true) await sql`grant ${role} to current_user`.execute(owner);
    return true;
  } catch (error) {
    if (hasSqlstate(error, INSUFFICIENT_PRIVILEGE)) return false;
    throw error;
  }
}

const INSUFFICIENT_PRIVILEGE = '42501';
