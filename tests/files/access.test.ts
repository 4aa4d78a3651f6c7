import { beforeAll, describe, expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { files } from '../../modules/files/contract.ts';
import type { Asker } from '../support/asker.ts';
import * as steps from '../support/dossier-steps.ts';
import { pollUntil } from '../support/poll-until.ts';
import { openProvince } from '../support/province.ts';
import { pdfWithPages, textNamedPdf } from './samples.ts';

const province = await openProvince({ work: false });
const { parent, clerk, officer, administrator, partner, anybody } = province;
const { readDossiers } = dossiers.permissions;
const { readFiles } = files.permissions;

let other: Asker;
let elsewhere: Asker;
let reader: Asker;
/** In a draft, in a dossier that was handed in, and a result. */
let inDraft: string;
let handedIn: string;
let result: string;

beforeAll(async () => {
  other = await province.person();
  elsewhere = await province.office(
    'elsewhere',
    [readDossiers, readFiles],
    await province.committee('04795'),
  );
  reader = await province.office('reader', [readDossiers], province.agencyId);
  const content = await pdfWithPages(['Giấy chứng sinh']);
  inDraft = await parent.upload('nháp.pdf', content);
  handedIn = await parent.upload('đã nộp.pdf', content);
  await steps.filled(parent, inDraft);
  const { resultFile } = await province.whileWorking(() => steps.done(province, handedIn));
  result = resultFile?.id ?? 'none';
});

const GET = async (asker: Asker, file: string, which: 'content' | 'preview' = 'content') => {
  const response = await asker.fetch(`/files/${file}/${which}`);
  await response.body?.cancel();
  return response.status;
};

describe('the content of a file', () => {
  it('that lies in a draft is for its owner alone', async () => {
    const strangers = [other, clerk, officer, elsewhere, reader, administrator, partner];
    for (const which of ['content', 'preview'] as const) {
      expect(await GET(parent, inDraft, which)).toBe(200);
      expect(await GET(anybody, inDraft, which)).toBe(401);
      for (const asker of strangers)
        expect([asker.login, await GET(asker, inDraft, which)]).toEqual([asker.login, 422]);
    }
  });

  it('that was handed in is for its owner, and for those who may read files at the agency', async () => {
    for (const which of ['content', 'preview'] as const) {
      for (const asker of [parent, clerk, officer]) expect(await GET(asker, handedIn, which)).toBe(200);
      expect(await GET(anybody, handedIn, which)).toBe(401);
      for (const asker of [other, elsewhere, reader, administrator, partner])
        expect([asker.login, await GET(asker, handedIn, which)]).toEqual([asker.login, 422]);
    }
  });

  it('that is a result is for the applicant, and for those who may read files at the agency', async () => {
    for (const asker of [parent, clerk, officer]) expect(await GET(asker, result)).toBe(200);
    expect(await GET(anybody, result)).toBe(401);
    for (const asker of [other, elsewhere, reader, administrator, partner])
      expect([asker.login, await GET(asker, result)]).toEqual([asker.login, 422]);
  });

  it('is never handed out while nobody has looked at it, nor when it was refused', async () => {
    const waiting = await parent.upload('chờ.pdf', await textNamedPdf());
    for (const which of ['content', 'preview'] as const) expect(await GET(parent, waiting, which)).toBe(422);
    const dossier = await steps.submitted(parent, waiting);
    await province.whileWorking(() =>
      pollUntil(async () => (await steps.seen(parent, dossier)).files[0]?.file?.state === 'REFUSED'),
    );
    for (const which of ['content', 'preview'] as const) {
      expect(await GET(parent, waiting, which)).toBe(422);
      expect(await GET(clerk, waiting, which)).toBe(422);
    }
  });

  it('comes with its type and name, to be kept and never to be run', async () => {
    const response = await parent.fetch(`/files/${handedIn}/content`);
    expect(await response.bytes()).toEqual(
      await pdfWithPages(['Giấy chứng sinh']).then((pdf) => expect.objectContaining({ length: pdf.length })),
    );
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringMatching(
        /^attachment;.*filename\*=UTF-8''%C4%91%C3%A3%20n%E1%BB%99p\.pdf$/,
      ),
      'content-security-policy': expect.stringContaining('sandbox'),
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    const preview = await parent.fetch(`/files/${handedIn}/preview`);
    expect(preview.headers.get('content-type')).toBe('image/png');
    expect((await preview.bytes()).subarray(1, 4)).toEqual(new TextEncoder().encode('PNG'));
  });

  it.each(['0', '-1', 'abc', '1.5', '99999999999', '9'.repeat(30), '%00', "1'--"])(
    'of %j is not found',
    async (id) => {
      expect(await GET(parent, id)).toBe(422);
    },
  );

  it('of one that was handed in nowhere is the matter of its owner alone, even before somebody who may read everywhere', async () => {
    const inspector = await province.office('inspector', [readFiles], null);
    expect(await GET(inspector, inDraft)).toBe(422);
    expect(await GET(inspector, handedIn)).toBe(200);
  });
});
