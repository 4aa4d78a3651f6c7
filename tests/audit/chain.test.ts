import { createPublicKey } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openAuditKey } from '../../server/audit/audit-key.ts';
import { exportLog } from '../../server/audit/export-log.ts';
import { exportedSource } from '../../server/audit/exported-source.ts';
import { proveLog } from '../../server/audit/prove-log.ts';
import { recordInto } from '../../server/audit/record-into.ts';
import { sealEntries } from '../../server/audit/seal-entries.ts';
import { signCheckpoint } from '../../server/audit/sign-checkpoint.ts';
import { storedSource } from '../../server/audit/stored-source.ts';
import { openDatabase } from '../../server/data/database.ts';
import { openLog } from '../../server/observe/log.ts';
import { cloneUrl } from '../support/database.ts';
import { testEnvironment } from '../support/environment.ts';
import { pollUntil } from '../support/poll-until.ts';

const NOW = Temporal.Instant.from('2026-11-23T02:00:00Z');
const environment = testEnvironment({ databaseUrl: 'postgres://nobody' });
const key = await openAuditKey(join(environment.dataFolder, 'audit-key.pem'));

let url = '';
let drop = async (): Promise<void> => undefined;
let database = openDatabase({ url: 'postgres://nobody', connections: 1, log: openLog('silent') });

/** A log of 40 entries in 4 seals, the third of them signed. */
async function fill(): Promise<void> {
  const cloned = await cloneUrl();
  url = cloned.url;
  drop = cloned.drop;
  database = openDatabase({ url, connections: 3, log: openLog('silent') });
  for (let seal = 1; seal <= 4; seal += 1) {
    for (let nth = 0; nth < 10; nth += 1)
      await recordInto(database.db, [
        {
          kind: nth % 3 === 0 ? 'read' : 'act',
          at: NOW,
          viewer: null,
          act: `act ${seal}.${nth} "ừ\n"`,
          subject: { type: 'Dossier', id: String(nth) },
          personIds: nth % 3 === 0 ? [seal, nth] : null,
          reason: nth % 2 === 0 ? 'vì "thế"' : null,
          requestId: 'a-request',
        },
      ]);
    await sealed(10);
    if (seal === 3) await signCheckpoint(database.db, { key, now: NOW, interval: 0, installed: [] });
  }
}

/** Transactions in other databases of the same PostgreSQL hold seals up for a moment. */
async function settled(): Promise<void> {
  await pollUntil(async () => {
    const { rows } = await sql<{ all: boolean }>`
      select coalesce(max(tx) < pg_snapshot_xmin(pg_current_snapshot()), true) as all
      from server.audit`.execute(database.db);
    return rows[0]?.all;
  });
}

/** Seals so many entries. */
async function sealed(count: number): Promise<void> {
  await settled();
  expect(await sealEntries(database.server, NOW)).toBe(count);
}

/** Statements of somebody who may do all in the database. */
async function asSuperuser(...statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('set session_replication_role = replica');
  for (const statement of statements) await client.query(statement);
  await client.end();
}

const options = { keys: new Set([key.fingerprint]), kept: [], progress: () => undefined };
const proven = () => proveLog(storedSource(database.server), options);
const ids = async () =>
  (await database.server.selectFrom('server.audit').select('id').orderBy('tx').orderBy('id').execute()).map(
    ({ id }) => id,
  );

beforeEach(fill);
afterEach(async () => {
  await database.close();
  await drop();
});

describe('the audit log', () => {
  it('is proven whole, from the database and from a file that was exported', async () => {
    const whole = { entries: 40, seals: 4, checkpoints: 1, erased: 0, unsealed: 0 };
    expect(await proven()).toEqual(whole);
    const file = join(environment.dataFolder, 'exported.ndjson');
    await exportLog(storedSource(database.server), file);
    expect(await proveLog(exportedSource(file), options)).toEqual(whole);
  });

  it('is proven with what is not sealed yet, and that is told', async () => {
    await recordInto(database.db, [
      { kind: 'act', at: NOW, viewer: null, act: 'late', subject: null, requestId: 'a-request' },
    ]);
    expect(await proven()).toMatchObject({ entries: 40, unsealed: 1 });
  });

  it('is proven still when what is personal of an entry was erased', async () => {
    const [first] = await ids();
    await asSuperuser(`
      update server.audit set person_ids = null, reason = null, salt = null, commitment = sha256(convert_to(
        '{"salt":"' || salt || '","persons":' || coalesce(to_json(person_ids)::text, 'null') || ',"reason":'
        || coalesce(to_json(reason)::text, 'null') || '}', 'UTF8')) where id = ${first}`);
    expect(await proven()).toMatchObject({ entries: 40, erased: 1 });
  });

  it.each([
    [
      'an entry whose act was changed',
      'changed',
      (id: number) => [`update server.audit set act = 'x' where id = ${id}`],
    ],
    [
      'an entry whose reason was changed',
      'changed',
      (id: number) => [`update server.audit set reason = 'x' where id = ${id}`],
    ],
    [
      'an entry of whom it told was changed',
      'changed',
      (id: number) => [`update server.audit set person_ids = '{99}' where id = ${id}`],
    ],
    [
      'an entry whose account was changed',
      'changed',
      (id: number) => [`update server.audit set account_id = 1 where id = ${id}`],
    ],
    [
      'an entry that was erased as another',
      'changed',
      (id: number) => [
        `update server.audit set person_ids = null, reason = null, salt = null, commitment = sha256('x') where id = ${id}`,
      ],
    ],
    ['an entry that was removed', 'removed', (id: number) => [`delete from server.audit where id = ${id}`]],
    [
      'an entry that was moved',
      'moved',
      (id: number) => [`update server.audit set tx = '99999999' where id = ${id}`],
    ],
    [
      'an entry that was moved among its neighbours',
      'moved',
      // Behind the next: between their transactions others have taken numbers, in whatever database.
      (id: number) => [
        `update server.audit set tx = (select tx from server.audit where id > ${id} order by id offset 1 limit 1)
         where id = ${id}`,
      ],
    ],
  ])('names %s', async (_what, how, statements) => {
    const id = (await ids())[17] ?? 0;
    await asSuperuser(...statements(id));
    await expect(proven()).rejects.toMatchObject({ how, id });
    const file = join(environment.dataFolder, 'broken.ndjson');
    await exportLog(storedSource(database.server), file);
    await expect(proveLog(exportedSource(file), options)).rejects.toMatchObject({ how, id });
  });

  it('names an entry that was slipped in', async () => {
    const id = (await ids())[17] ?? 0;
    await asSuperuser(`
      insert into server.audit (id, tx, at, act, subject, request_id) overriding system value
      select 5000, tx, at, 'slipped in', subject, request_id from server.audit where id = ${id}`);
    await expect(proven()).rejects.toMatchObject({ how: 'inserted', id: 5_000 });
  });

  it.each([
    [
      'was changed',
      `update server.audit_seal set header = replace(header, '"count":10', '"count":9') where id = 2`,
    ],
    [
      'holds other hashes',
      `update server.audit_seal set leaves = overlay(leaves placing '\\x00' from 1) where id = 2`,
    ],
    ['was removed', 'delete from server.audit_seal where id = 2'],
    ['was put in the place of another', 'update server.audit_seal set id = id + 10 where id = 2'],
  ])('names a seal that %s', async (_how, statement) => {
    await asSuperuser(statement);
    await expect(proven()).rejects.toMatchObject({ how: 'seal', id: 2 });
  });

  it('names the seal that was signed and is gone where the log was cut off', async () => {
    await asSuperuser(
      'delete from server.audit using server.audit_seal s where s.id = 2 and audit.tx > s.last_tx',
      'delete from server.audit_seal where id > 2',
    );
    await expect(proven()).rejects.toMatchObject({ how: 'cut', id: 3 });
  });

  it('names the seal of a chain that was made anew as a whole, by the signature, and by one kept outside', async () => {
    const checkpoint = await database.server
      .selectFrom('server.auditCheckpoint')
      .selectAll()
      .executeTakeFirstOrThrow();
    await asSuperuser(
      `update server.audit set act = 'x' where id = ${(await ids())[3]}`,
      'truncate server.audit_seal cascade',
    );
    await sealed(40);
    expect(await proven()).toMatchObject({ entries: 40, checkpoints: 0 });
    const { statement, publicKey, signature } = checkpoint;
    const kept = [{ statement, publicKey, signature: signature.toString('base64') }];
    await expect(proveLog(storedSource(database.server), { ...options, kept })).rejects.toMatchObject({
      how: 'cut',
      id: 3,
    });
    const other = await openAuditKey(join(environment.dataFolder, 'another-key.pem'));
    await signCheckpoint(database.db, { key: other, now: NOW, interval: 0, installed: [] });
    await expect(proven()).rejects.toMatchObject({ how: 'checkpoint', id: 1 });
  });

  it('is sealed by one at a time, and nothing that commits late is skipped', async () => {
    const late = new pg.Client({ connectionString: url });
    await late.connect();
    await late.query('begin');
    await late.query("insert into server.audit (at, act, request_id) values (now(), 'late', 'a-request')");
    const write = (act: string) =>
      recordInto(database.db, [
        { kind: 'act', at: NOW, viewer: null, act, subject: null, requestId: 'a-request' },
      ]);
    await write('soon');
    expect(await sealEntries(database.server, NOW)).toBe(0);
    await late.query('commit');
    await late.end();
    await settled();
    const atOnce = await Promise.all([1, 2, 3].map(() => sealEntries(database.server, NOW)));
    expect(atOnce.toSorted()).toEqual([0, 0, 2]);
    expect(await proven()).toMatchObject({ entries: 42, seals: 5, unsealed: 0 });
  });
});

describe('the key of the audit log', () => {
  it('is readable by its owner alone, stays, and is one for two processes that start at once', async () => {
    const file = join(environment.dataFolder, 'fresh', 'key.pem');
    const keys = await Promise.all([1, 2, 3].map(() => openAuditKey(file)));
    expect(new Set(keys.map(({ fingerprint }) => fingerprint)).size).toBe(1);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await openAuditKey(file)).publicKey).toBe(keys[0]?.publicKey);
    expect(createPublicKey(await readFile(file, 'utf8')).asymmetricKeyType).toBe('ed25519');
  });
});
