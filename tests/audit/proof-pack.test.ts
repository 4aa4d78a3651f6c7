import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { files } from '../../modules/files/contract.ts';
import { auditKeyFile, openAuditKey } from '../../server/audit/audit-key.ts';
import * as processing from '../dossiers/processing-documents.ts';
import type { Asker } from '../support/asker.ts';
import * as steps from '../support/dossier-steps.ts';
import { pollUntil } from '../support/poll-until.ts';
import { openProvince } from '../support/province.ts';

const province = await openProvince({ environment: { auditCheckpoint: 0 } });
const { parent, clerk, officer, partner, administrator, file } = province;
const key = province.platform().auditKey;
const { readDossiers, processDossiers, decideDossiers } = dossiers.permissions;

const manifest = z.looseObject({ entries: z.array(z.object({ path: z.string(), sha256: z.string() })) });
const audit = z.looseObject({
  entries: z.array(z.looseObject({ entry: z.string(), personal: z.string().nullable() })),
  pending: z.number(),
});
const timeline = z.looseObject({
  application: z.unknown().optional(),
  result: z.unknown().optional(),
  events: z.array(z.looseObject({ kind: z.string(), note: z.string().nullish() })),
});
const sha256 = (content: string) => createHash('sha256').update(content).digest('hex');

let dossier = '';
let folder = '';
let pack: Readonly<Record<string, Uint8Array>> = {};

const fetched = async (asker: Asker, id = dossier) => {
  const response = await asker.fetch(`/dossiers/${id}/proof.zip`);
  expect(response.headers.get('content-type')).toBe('application/zip');
  return unzipSync(new Uint8Array(await response.arrayBuffer()));
};
const timelineOf = (entries: typeof pack) =>
  timeline.parse(JSON.parse(Buffer.from(entries['timeline.json'] ?? '').toString()));
const auditOf = (entries: typeof pack) =>
  audit.parse(JSON.parse(Buffer.from(entries['audit.json'] ?? '').toString()));

beforeAll(async () => {
  dossier = (await steps.done(province, file)).id;
  pack = await pollUntil(async () => {
    const now = await fetched(parent);
    return auditOf(now).pending === 0 && now;
  });
});
beforeEach(() => unpacked(pack));

async function unpacked(entries: typeof pack): Promise<void> {
  folder = await mkdtemp(join(inject('folder'), 'proof-'));
  for (const [path, content] of Object.entries(entries)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

/** Runs the script of the pack, in a process that knows nothing of this repository. */
async function verified(...expected: readonly string[]): Promise<{ code: number; said: string }> {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, ['verify.mjs', ...expected], {
      cwd: folder,
    });
    return { code: 0, said: stdout };
  } catch (error) {
    const { code, stderr } = z.object({ code: z.number(), stderr: z.string() }).parse(error);
    return { code, said: stderr };
  }
}

const text = (path: string) => readFile(join(folder, path), 'utf8');
const change = async (path: string, by: (content: string) => string) => {
  const content = await text(path);
  expect(by(content)).not.toBe(content);
  await writeFile(join(folder, path), by(content));
};

/** Makes a list and a signature that fit what lies there now. */
async function signedAnew(by = key): Promise<void> {
  const listed = manifest.parse(JSON.parse(await text('manifest.json')));
  const entries = await Promise.all(
    listed.entries.map(async ({ path }) => ({
      path,
      sha256: createHash('sha256')
        .update(await readFile(join(folder, path)))
        .digest('hex'),
    })),
  );
  const again = JSON.stringify({ ...listed, key: by.fingerprint, entries });
  await writeFile(join(folder, 'manifest.json'), again);
  await writeFile(join(folder, 'manifest.sig'), by.sign(again).toString('base64'));
  await writeFile(join(folder, 'public-key.pem'), by.publicKey);
}

describe('a proof pack', () => {
  it('is verified by its own script, without the server', async () => {
    const { code, said } = await verified(key.fingerprint);
    expect(said).toMatch(
      /^HỢP LỆ: .*\nVALID: dossier H28\..*, 2 files, \d+ audit entries proven, 0 not signed yet\.\n$/,
    );
    expect(code).toBe(0);
  });

  it('holds what happened, the files, and every act of the dossier with who did it', async () => {
    const timeline = JSON.parse(await text('timeline.json'));
    expect(timeline).toMatchObject({ dossier: { id: dossier, state: 'done' } });
    expect(timeline.application.childName).toBe(steps.application.childName);
    expect(timeline.events).toHaveLength(4);
    expect(await readdir(join(folder, 'files'))).toHaveLength(2);
    const acts = auditOf(pack).entries.map(({ entry }) => JSON.parse(entry));
    expect(acts.filter(({ kind }) => kind === 'act').map(({ act, account }) => [act, account])).toEqual([
      ['openDossier', parent.accountId],
      ['attachFile', parent.accountId],
      ['fillBirthRegistration', parent.accountId],
      ['submitDossier', parent.accountId],
      ['receiveDossier', clerk.accountId],
      ['grantDossier', officer.accountId],
    ]);
    expect(await text('README.md')).toContain(key.fingerprint);
  });

  it.each([
    [
      'a file',
      () => readdir(join(folder, 'files')).then(([name = '']) => change(`files/${name}`, (was) => `${was} `)),
    ],
    ['the timeline', () => change('timeline.json', (was) => was.replace('"done"', '"stopped"'))],
    ['the audit log', () => change('audit.json', (was) => was.replace('grantDossier', 'refuseDossier'))],
    [
      'the list',
      () => change('manifest.json', (was) => was.replace(sha256('x').slice(0, 1), '0').concat(' ')),
    ],
    [
      'the signature',
      () => change('manifest.sig', (was) => `${was.startsWith('A') ? 'B' : 'A'}${was.slice(1)}`),
    ],
    ['the script, where it does no longer look', () => change('README.md', (was) => `${was}!`)],
  ])('is not valid when somebody changes %s', async (_what, act) => {
    await act();
    expect(await verified()).toMatchObject({
      code: 1,
      said: expect.stringMatching(/KHÔNG HỢP LỆ: .*\nNOT VALID: /),
    });
  });

  it('is not valid when a file is missing, or one is slipped in', async () => {
    await writeFile(join(folder, 'files', 'more.pdf'), 'x');
    expect((await verified()).said).toContain('files/more.pdf does not belong to the pack');
    await rm(join(folder, 'files', 'more.pdf'));
    await rm(join(folder, 'audit.json'));
    expect((await verified()).said).toContain('audit.json is missing');
  });

  it('is not valid when somebody signs it anew with a key of their own', async () => {
    const own = await openAuditKey(join(folder, '..', 'own-key.pem'));
    await change('timeline.json', (was) => was.replace('"done"', '"stopped"'));
    await signedAnew(own);
    expect((await verified(key.fingerprint)).said).toContain('is not the one that was given');
    expect((await verified()).said).toContain('the signature of the audit log at seal');
  });

  it.each([
    [
      'an act',
      (was: string) => was.replace('grantDossier', 'refuseDossier'),
      'is not in the audit log that was signed',
    ],
    [
      'a reason',
      (was: string) => was.replace('\\"reason\\":\\"kiểm thử\\"', '\\"reason\\":null'),
      'is not in the audit log that was signed',
    ],
    ['a seal', (was: string) => was.replace(/\\"count\\":\d+/, '\\"count\\":99'), 'is wrong'],
    [
      'a checkpoint',
      (was: string) =>
        was.replace(
          /\\"total\\":\d+,\\"at\\":\\"2026-11-23T02:00:00\.000Z\\",\\"key/,
          '\\"total\\":1,\\"at\\":\\"2026-11-23T02:00:00.000Z\\",\\"key',
        ),
      'the signature of the audit log',
    ],
  ])(
    'is not valid with %s that the signed chain does not hold, whoever made the list',
    async (_what, by, said) => {
      await change('audit.json', by);
      await signedAnew();
      expect(await verified(key.fingerprint)).toMatchObject({ code: 1, said: expect.stringContaining(said) });
    },
  );

  it('is handed to the applicant and to officers who may read the dossier, and to nobody else', async () => {
    expect(Object.keys(await fetched(officer))).toContain('audit.json');
    const other = await province.person();
    for (const [asker, status] of [
      [other, 422],
      [partner, 422],
      [administrator, 422],
      [province.anybody, 401],
    ] as const)
      expect((await asker.fetch(`/dossiers/${dossier}/proof.zip`)).status).toBe(status);
  });

  it('tells what officers wrote to each other before they decided to their agency alone', async () => {
    const { id } = await steps.received(parent, clerk, file);
    const { dossierIn } = steps;
    const assigned = { dossier: id, officer: String(officer.accountId) };
    dossierIn((await officer.ask(processing.assign, assigned)).answer);
    const [proposal, sentBack] = ['Giấy tờ có dấu hiệu tẩy xóa.', 'Chưa đủ căn cứ để từ chối.'];
    const refusal = { dossier: id, reason: proposal };
    dossierIn((await officer.ask(processing.proposeRefusal, refusal)).answer);
    const superior = await province.office('superior', [readDossiers, decideDossiers], province.agencyId);
    dossierIn((await superior.ask(processing.sendBack, { dossier: id, reason: sentBack })).answer);
    const between = async (asker: Asker) =>
      timelineOf(await fetched(asker, id)).events.filter(({ kind }) =>
        ['proposed', 'sent-back'].includes(kind),
      );
    expect((await between(clerk)).map(({ note }) => note)).toEqual([proposal, sentBack]);
    const told = await between(parent);
    expect(told.map(({ kind }) => kind)).toEqual(['proposed', 'sent-back']);
    expect(told.filter((event) => 'note' in event)).toEqual([]);
    const whole = Object.values(await fetched(parent, id)).map((part) => Buffer.from(part).toString());
    for (const note of [proposal, sentBack]) expect(whole.filter((part) => part.includes(note))).toEqual([]);
  });

  it.each([
    ['whoever reads the files of the agency', 'pack-files', [files.permissions.readFiles], true],
    ['whoever processes its dossiers', 'pack-processes', [processDossiers], true],
    ['whoever decides its dossiers', 'pack-decides', [decideDossiers], true],
    ['nobody who merely sees its dossiers', 'pack-sees', [], false],
  ])('gives the form and the answer to the applicant, and to %s', async (_who, login, more, isGiven) => {
    expect(timelineOf(pack)).toMatchObject({ application: {}, result: {} });
    const asker = await province.office(login, [readDossiers, ...more], province.agencyId);
    const told = timelineOf(await fetched(asker));
    expect(told.events).toHaveLength(4);
    expect(['application' in told, 'result' in told]).toEqual([isGiven, isGiven]);
  });

  it('is itself recorded where it tells somebody else', async () => {
    const reads = await province
      .db()
      .selectFrom('server.audit')
      .select(['subjectType', 'ground'])
      .where('act', '=', 'GET /dossiers/:dossier/proof.zip')
      .where('accountId', '=', officer.accountId)
      .orderBy('id')
      .execute();
    expect(reads.map(({ subjectType }) => subjectType)).toEqual(['Dossier', 'File', 'File']);
    expect(new Set(reads.map(({ ground }) => ground))).toEqual(new Set([dossier]));
  });
});

describe('after the province has taken another key', () => {
  it('an older dossier is proven by the new key alone, as soon as that has signed', async () => {
    await province.stop();
    await rm(auditKeyFile(province.environment));
    await province.restart();
    const { fingerprint } = province.platform().auditKey;
    expect(fingerprint).not.toBe(key.fingerprint);
    // Whether or not it has signed yet, what is in the pack is valid.
    await unpacked(await fetched(parent));
    expect(await verified(fingerprint)).toMatchObject({ code: 0 });
    await steps.draft(parent);
    const renewed = await pollUntil(async () => {
      const now = await fetched(parent);
      return auditOf(now).pending === 0 && now;
    });
    expect(auditOf(renewed).entries.length).toBeGreaterThanOrEqual(auditOf(pack).entries.length);
    await unpacked(renewed);
    expect(await verified(fingerprint)).toMatchObject({ code: 0 });
    expect((await verified(key.fingerprint)).said).toContain('is not the one that was given');
  });
});
