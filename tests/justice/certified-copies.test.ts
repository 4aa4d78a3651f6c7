import { describe, expect, it } from 'vitest';
import { readPdf } from '../support/pdf.ts';
import { pollUntil } from '../support/poll-until.ts';
import { openProvince } from '../support/province.ts';
import { decided, filledDraft } from './civil-status.ts';
import * as documents from './documents.ts';

const province = await openProvince({ work: false });
const { parent, officer, anybody, clock } = province;

const asked = (copies: number) =>
  filledDraft(
    province,
    parent,
    '2.000815',
    (dossier) =>
      parent.ask(documents.fillCertifiedCopy, {
        dossier,
        application: { original: 'Bằng tốt nghiệp trung học phổ thông', originalNumber: 'B 123', copies },
      }),
    'BAN_CHINH',
  );
const seen = async (id: string) => (await parent.ask(documents.certifiedOf, { id })).dossier;

describe('copies certified from an original (2.000815)', () => {
  it('stand in a book with their number, and in a document that anybody can verify', async () => {
    const id = await asked(3);
    await decided(province, parent, id);
    const done = await province.whileWorking(() =>
      pollUntil(async () => {
        const now = await seen(id);
        return now?.state === 'DONE' && now;
      }),
    );
    expect(done).toMatchObject({
      dueAt: '2026-11-23T10:00:00.000Z',
      resultFile: { name: 'chung-thuc-ban-sao-1-2026.pdf' },
      certifiedCopy: { number: 1, year: 2026, copies: 3, originalNumber: 'B 123', issuedOn: '2026-11-23' },
    });
    const { text } = await readPdf(
      await (await parent.fetch(`/files/${done.resultFile?.id}/content`)).bytes(),
    );
    for (const words of ['Số: 1/2026', 'Bằng tốt nghiệp trung học phổ thông', 'Bùi Thị Thử Nghiệm'])
      expect(text).toContain(words);
    const [, code = ''] = /\/verify\/([\w-]+)/.exec(text.replaceAll(/\s/g, '')) ?? [];
    const { verifyCertification } = await anybody.ask(documents.verifyCertification, { code });
    expect(verifyCertification).toEqual({
      number: 1,
      year: 2026,
      copies: 3,
      issuedOn: '2026-11-23',
      agencyName: 'Ủy ban nhân dân xã Đà Bắc',
    });
    const page = await anybody.fetch(`/verify/${code}`);
    expect(await page.text()).toContain('Chứng thực bản sao số 1/2026');
    const none = await anybody.ask(documents.verifyCertification, { code: 'A'.repeat(24) });
    expect(none.verifyCertification).toBeNull();
  });

  it('are numbered without a gap, and found in the book by the name of who asked and by their number', async () => {
    const all = await Promise.all([1, 2, 3].map(() => asked(1)));
    await Promise.all(all.map((id) => decided(province, parent, id)));
    const numbers = await Promise.all(all.map(async (id) => (await seen(id))?.certifiedCopy?.number ?? 0));
    expect(numbers.toSorted((a, b) => a - b)).toEqual([2, 3, 4]);
    const { certifiedCopies } = await officer.ask(documents.certifiedBook, { search: 'bui thu nghiem' });
    expect(certifiedCopies.edges.map(({ node }) => node.number)).toEqual([4, 3, 2, 1]);
    const { certifiedCopies: third } = await officer.ask(documents.certifiedBook, { number: 3 });
    expect(third.edges).toHaveLength(1);
  });

  it('that were received after 15:00 are due on the next working day', async () => {
    clock.set('2026-11-23T15:30+07:00');
    const id = await asked(1);
    await decided(province, parent, id);
    expect((await seen(id))?.dueAt).toBe('2026-11-24T10:00:00.000Z');
  });

  it('are of an original that is named, and 1 to 20', async () => {
    for (const copies of [0, 21]) await expect(asked(copies)).rejects.toThrow('InvalidInput');
    const unnamed = filledDraft(province, parent, '2.000815', (dossier) =>
      parent.ask(documents.fillCertifiedCopy, { dossier, application: { original: ' ', copies: 1 } }),
    );
    await expect(unnamed).rejects.toThrow('InvalidInput');
  });
});
