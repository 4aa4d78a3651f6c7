import { beforeEach, describe, expect, it } from 'vitest';
import type { Asker } from '../support/asker.ts';
import * as documents from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { openProvince } from '../support/province.ts';
import { confirmWithdrawal } from './ending-documents.ts';
import { lookUp, receiptOf, stepsOf } from './look-up-documents.ts';
import { withdraw } from './processing-documents.ts';

const province = await openProvince({ work: false });
const { anybody, parent, clerk, officer, file } = province;
let id = '';
let code = '';
let password = '';

beforeEach(async () => {
  ({ id } = await steps.received(parent, clerk, file));
  const receipt = await receiptFor(parent);
  code = receipt.code ?? '';
  password = receipt.lookUpPassword;
});

async function receiptFor(asker: Asker) {
  const { dossier } = await asker.ask(receiptOf, { id });
  if (dossier === null) throw new Error(`${asker.login} does not see the dossier`);
  return dossier;
}

const looked = async (asked: { code: string; password: string }) =>
  (await anybody.ask(lookUp, asked)).dossierProgress;

describe('whoever holds the receipt of a dossier', () => {
  it('looks up its code and its level, in both languages, without signing in, and nothing else', async () => {
    expect(await looked({ code, password })).toEqual({
      code,
      level: 'RECEIVED',
      vi: 'Đã tiếp nhận',
      en: 'Received',
    });
  });

  it('may type code and password as they like', async () => {
    const typed = ` ${password.slice(0, 4)} ${password.slice(4, 8)} ${password.slice(8)} `.toLowerCase();
    expect(await looked({ code: code.toLowerCase(), password: typed })).toMatchObject({ code });
  });

  it('learns that it waits for the applicant, and that it is finished, but not how it ended', async () => {
    await officer.ask(documents.requestSupplement, { dossier: id, reason: 'Thiếu bản chính.' });
    expect(await looked({ code, password })).toMatchObject({ level: 'WAITING_FOR_APPLICANT' });
    await parent.ask(withdraw, { dossier: id, reason: 'Không cần nữa.' });
    await clerk.ask(confirmWithdrawal, { dossier: id });
    const withdrawn = await looked({ code, password });
    const first = { code, password };
    ({ id } = await steps.received(parent, clerk, file));
    await officer.ask(documents.refuseDossier, { dossier: id, reason: 'Không đủ điều kiện.' });
    const refused = await receiptFor(parent);
    expect(await looked({ code: refused.code ?? '', password: refused.lookUpPassword })).toEqual({
      ...withdrawn,
      code: refused.code,
    });
    expect(await looked(first)).toMatchObject({ level: 'FINISHED' });
  });

  it('has the same receipt in hand as the desk that prints it', async () => {
    expect(await receiptFor(clerk)).toEqual(await receiptFor(parent));
  });
});

describe('who does not hold it', () => {
  it('gets one answer, whether there is such a dossier or not', async () => {
    const wrong = `${password.slice(0, -1)}${password.endsWith('0') ? '1' : '0'}`;
    const answers = await Promise.all([
      looked({ code, password: wrong }),
      looked({ code: `${code}9`, password }),
      looked({ code: 'H99.99-20260101-0000001', password: wrong }),
    ]);
    expect(answers).toEqual([null, null, null]);
  });

  it('does not get far with the password of another dossier', async () => {
    const other = (await steps.received(parent, clerk, file)).code ?? '';
    expect(await looked({ code: other, password })).toBeNull();
  });
});

describe('the QR code of a receipt', () => {
  const path = (url: string | null) => new URL(url ?? '').pathname;
  const post = (to: string, body: string) =>
    anybody.fetch(to, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body,
    });

  it('leads to a page that asks for the password, which is in no address', async () => {
    const { lookUpUrl } = await receiptFor(parent);
    expect(lookUpUrl).not.toContain(password);
    const page = await anybody.fetch(path(lookUpUrl));
    expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-store']);
    const text = await page.text();
    expect(text).toContain(code);
    expect(text).not.toContain('Đã tiếp nhận');
    const answer = await post(path(lookUpUrl), `password=${password}`);
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('Đã tiếp nhận')]);
  });

  it.each([
    ['another password', 'password=000000000000'],
    ['none', ''],
    ['one that is too long', `password=${'0'.repeat(5_000)}`],
  ])('tells nothing to who has %s', async (_what, body) => {
    const { lookUpUrl } = await receiptFor(parent);
    const answer = await post(path(lookUpUrl), body);
    const text = await answer.text();
    expect([answer.status, text.includes('không khớp')]).toEqual([404, true]);
  });

  it('that somebody has made himself puts nothing of his into the page', async () => {
    const page = await anybody.fetch(`/look-up/${encodeURIComponent('<script>alert(1)</script>')}`);
    expect([page.status, (await page.text()).includes('<script>')]).toEqual([404, false]);
  });
});

describe('the applicant, signed in', () => {
  it('sees every step in both languages, and which department it is with', async () => {
    await officer.ask(documents.refuseDossier, { dossier: id, reason: 'Không đủ điều kiện.' });
    const { dossier } = await parent.ask(stepsOf, { id });
    expect(dossier).toMatchObject({
      progress: { level: 'FINISHED', vi: 'Đã giải quyết xong', en: 'Finished' },
      agency: { name: expect.stringContaining('Đà Bắc') },
      holder: null,
    });
    expect(dossier?.events.map(({ vi, en }) => `${vi} | ${en}`)).toEqual([
      'Hồ sơ dừng xử lý | Dossier refused',
      'Hồ sơ đã được tiếp nhận | Dossier received',
      'Hồ sơ đã nộp | Dossier submitted',
    ]);
  });

  it('sees how far a draft has come, which has no address to look it up', async () => {
    id = await steps.draft(parent);
    expect(await receiptFor(parent)).toMatchObject({
      code: null,
      lookUpUrl: null,
      progress: { level: 'NOT_RECEIVED' },
    });
  });
});
