import { randomUUID } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { APPLICATION_ROLE } from '../../server/data/application-role.ts';
import { openAccess } from '../../server/data/open-access.ts';
import { openLog } from '../../server/observe/log.ts';
import { start } from '../../server/start/start.ts';
import { library } from '../kit/library.ts';
import { cloneUrl } from '../support/database.ts';
import * as steps from '../support/dossier-steps.ts';
import { testEnvironment } from '../support/environment.ts';
import { openProvince } from '../support/province.ts';

const province = await openProvince();
const log = openLog('silent');
const closing: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const close of closing.toReversed()) await close();
});

/** What nobody may do who only serves. */
const FORBIDDEN = [
  "update server.audit set act = 'x'",
  'delete from server.audit',
  'truncate server.audit',
  'alter table server.audit disable trigger all',
  'drop trigger audit_is_append_only on server.audit',
  'drop table server.audit',
  'alter table server.audit add column more text',
  'update server.audit_seal set hash = hash',
  'delete from server.audit_seal',
  'truncate server.audit_seal cascade',
  'drop table server.audit_seal cascade',
  "update server.audit_checkpoint set statement = 'x'",
  'delete from server.audit_checkpoint',
  'truncate server.audit_checkpoint',
  "set session_replication_role = 'replica'",
  "create or replace function server.refuse_change() returns trigger language plpgsql as 'begin return null; end'",
  'create rule no_audit as on insert to server.audit do instead nothing',
  'create table server.shadow (id int)',
  'create schema shadow',
  'create function server.shadow() returns int language sql return 1',
  'truncate server.event',
  'alter role current_user superuser',
  'update public.kysely_migration set name = name',
] as const;

describe('as the role of the application', () => {
  it.each(FORBIDDEN)('PostgreSQL refuses: %s', async (statement) => {
    const { db } = province.platform().database;
    const { rows } = await sql<{ role: string }>`select current_user as role`.execute(db);
    expect(rows).toEqual([{ role: APPLICATION_ROLE }]);
    await expect(sql.raw(statement).execute(db)).rejects.toThrow(/permission denied|must be (owner|able)/);
  });

  it('it may give nobody else what it may not itself', async () => {
    const { db } = province.platform().database;
    // PostgreSQL only warns, and gives nothing.
    await sql`grant update on server.audit to public`.execute(db);
    const { rows } = await sql`select has_table_privilege('server.audit', 'update') as may`.execute(db);
    expect(rows).toEqual([{ may: false }]);
  });

  it('a dossier is played to its end all the same, by web, worker and sealer', async () => {
    expect((await steps.done(province, province.file)).state).toBe('DONE');
    await expect
      .poll(async () => (await province.db().selectFrom('server.auditSeal').select('id').execute()).length)
      .toBeGreaterThan(0);
  });

  it('the audit log takes entries, and gives them', async () => {
    const { db } = province.platform().database;
    await sql`insert into server.audit (at, act, request_id) values (now(), 'x', 'a-request')`.execute(db);
    const { rows } = await sql`select act from server.audit where act = 'x'`.execute(db);
    expect(rows).toHaveLength(1);
  });
});

describe('an installation', () => {
  it('with a database of its own makes both roles, and signs in as the one that owns nothing', async () => {
    const dataFolder = await mkdtemp(join(inject('folder'), 'embedded-'));
    const running = await start({
      environment: {
        ...testEnvironment({ databaseUrl: 'postgres://nobody' }),
        databaseUrl: undefined,
        dataFolder,
      },
      halves: { web: true, work: true },
      installed: [],
    });
    closing.push(() => running.stop());
    const { rows } = await sql<Record<string, unknown>>`
      select session_user as login, current_user as role, rolsuper as rules from pg_roles
      where rolname = session_user`.execute(running.platform.database.db);
    expect(rows).toEqual([{ login: APPLICATION_ROLE, role: APPLICATION_ROLE, rules: false }]);
    await expect(sql`set role motcua`.execute(running.platform.database.db)).rejects.toThrow(
      'permission denied',
    );
  });

  it('with two logins serves as the one, and migrates as the other', async () => {
    const { url: ownerUrl, drop } = await cloneUrl();
    closing.push(drop);
    const login = `app_${randomUUID().slice(0, 8)}`;
    const admin = new pg.Client({ connectionString: ownerUrl });
    await admin.connect();
    await admin.query(`create role ${login} login password 'secret'`);
    closing.push(async () => {
      await admin.query(`drop owned by ${login}`);
      await admin.query(`drop role ${login}`);
      await admin.end();
    });
    const databaseUrl = Object.assign(new URL(ownerUrl), { username: login, password: 'secret' }).href;
    const running = await start({
      environment: testEnvironment({ databaseUrl, migrationDatabaseUrl: ownerUrl }),
      halves: { web: true, work: true },
      installed: [library()].slice(1),
    });
    try {
      const { db } = running.platform.database;
      const { rows } = await sql<{ role: string }>`select current_user as role`.execute(db);
      expect(rows).toEqual([{ role: login }]);
      await expect(sql`delete from server.audit`.execute(db)).rejects.toThrow('permission denied');
    } finally {
      await running.stop();
    }
  });

  it('is told where one login alone may make no roles, and where its login could change the log', async () => {
    const { url: ownerUrl, drop } = await cloneUrl();
    const admin = new pg.Client({ connectionString: ownerUrl });
    await admin.connect();
    const login = `plain_${randomUUID().slice(0, 8)}`;
    await admin.query(`create role ${login} login password 'secret'`);
    const said: string[] = [];
    const say = (line: string): void => void said.push(line);
    const plain = Object.assign(new URL(ownerUrl), { username: login, password: 'secret' }).href;
    const one = await openAccess({ kind: 'one', ownerUrl: plain }, log, say);
    expect(one).toEqual({ url: plain, ownerUrl: plain, role: null });
    expect(said.at(-1)).toMatch(/may make no roles/);
    await openAccess({ kind: 'two', ownerUrl, url: ownerUrl }, log, say);
    expect(said.at(-1)).toMatch(/can change the log/);
    await admin.query(`drop role ${login}`);
    await admin.end();
    await drop();
  });

  it('lets somebody who goes away cancel their statement, though the role may end nothing of the login', async () => {
    const leaving = new AbortController();
    const slow = sql`select pg_sleep(500)`.execute(province.platform().database.until(leaving.signal));
    // As the owner, who sees what others run.
    const admin = new pg.Client({ connectionString: inject('postgresUrl') });
    await admin.connect();
    closing.push(() => admin.end());
    const running = () =>
      admin
        .query("select from pg_stat_activity where state = 'active' and query like 'select pg_sleep(500)%'")
        .then(({ rowCount }) => rowCount);
    await expect.poll(running).toBe(1);
    leaving.abort();
    await expect(slow).rejects.toThrow('went away');
    // Long before the limit of every statement would end it, and a moment after it is told.
    await expect.poll(running, { timeout: 15_000 }).toBe(0);
  });
});
