import { createHmac } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Logger } from 'pino';
import type { Access } from './access.ts';
import { APPLICATION_ROLE, applicationRole } from './application-role.ts';
import { type Database, openDatabase } from './database.ts';
import { grantRights } from './grant-rights.ts';
import { withOption } from './role-url.ts';

/** Where the database is, and who comes in how. */
export type Given =
  /** The server's own: it makes both roles. */
  | { readonly kind: 'embedded'; readonly ownerUrl: string }
  /** One login, that of the owner. */
  | { readonly kind: 'one'; readonly ownerUrl: string }
  /** A login for each, made by an administrator. */
  | { readonly kind: 'two'; readonly ownerUrl: string; readonly url: string };

/** Sees to the application's role and its rights, after the owner has migrated. */
export async function openAccess(given: Given, log: Logger, say: (line: string) => void): Promise<Access> {
  const { ownerUrl } = given;
  const owner = openDatabase({ url: ownerUrl, connections: 2, log, statementTimeout: 0 });
  try {
    const access = await accessOf(given, owner, log, say);
    if (access.role !== null) await grantRights(owner.db, access.role);
    return access;
  } finally {
    await owner.close();
  }
}

async function accessOf(
  given: Given,
  owner: Database,
  log: Logger,
  say: (line: string) => void,
): Promise<Access> {
  const { ownerUrl } = given;
  if (given.kind === 'two') return { url: given.url, ownerUrl, role: await loginAt(given.url, log, say) };
  const own = new URL(ownerUrl);
  // One that follows from the owner's, which does not follow from it.
  const password =
    given.kind === 'embedded'
      ? createHmac('sha256', own.password).update(APPLICATION_ROLE).digest('base64url')
      : null;
  if (!(await applicationRole(owner.db, password))) {
    say(
      'This database login may make no roles: the application runs as the owner of its tables, who can change the audit log. ' +
        'Set MIGRATION_DATABASE_URL, and a login of its own as DATABASE_URL.',
    );
    return { url: ownerUrl, ownerUrl, role: null };
  }
  if (password !== null) {
    const url = Object.assign(new URL(ownerUrl), { username: APPLICATION_ROLE, password }).href;
    return { url, ownerUrl, role: APPLICATION_ROLE };
  }
  log.info(
    `Sessions take on the role ${APPLICATION_ROLE}, which cannot change the audit log; whoever holds DATABASE_URL can ` +
      'lay it down. With MIGRATION_DATABASE_URL the application holds no such login.',
  );
  const url = withOption(ownerUrl, `-c role=${APPLICATION_ROLE}`);
  return { url, ownerUrl, role: APPLICATION_ROLE };
}

/** The name of a login. It is told of where it may do what an application should not. */
async function loginAt(url: string, log: Logger, say: (line: string) => void): Promise<string> {
  const database = openDatabase({ url, connections: 1, log });
  try {
    const { name, owns } = await lookAt(database.db);
    if (owns)
      say(
        `The login ${name} of DATABASE_URL owns the audit log or rules the database: it can change the log.`,
      );
    return name;
  } finally {
    await database.close();
  }
}

async function lookAt(db: Kysely<unknown>): Promise<{ readonly name: string; readonly owns: boolean }> {
  const { rows } = await sql<{ name: string; owns: boolean }>`
    select current_user as name, (rolsuper or exists (select from pg_class
        where relnamespace = (select oid from pg_namespace where nspname = 'server') and relname = 'audit'
          and pg_has_role(relowner, 'member'))) as owns
    from pg_roles where rolname = current_user`.execute(db);
  const [login] = rows;
  if (login === undefined) throw new Error('The database does not say who is signed in');
  return login;
}
