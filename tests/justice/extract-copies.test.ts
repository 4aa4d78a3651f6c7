import { describe, expect, it } from 'vitest';
import * as steps from '../support/dossier-steps.ts';
import { readPdf } from '../support/pdf.ts';
import { pollUntil } from '../support/poll-until.ts';
import { openProvince } from '../support/province.ts';
import { citizen, decided, filledDraft, married } from './civil-status.ts';
import * as documents from './documents.ts';

const province = await openProvince({ work: false });
const { parent, officer, file } = province;

const copies = async (entry: string, applicant = parent) => {
  const dossier = await filledDraft(province, applicant, '2.000635', (id) =>
    applicant.ask(documents.fillExtractCopy, { dossier: id, application: { entry, copies: 3 } }),
  );
  await decided(province, applicant, dossier);
  return dossier;
};
const copied = async (id: string, asker = parent) => (await asker.ask(documents.copied, { id })).dossier;

describe('copies of an extract (2.000635)', () => {
  it('tell the entry as it is read today, with what was noted in it, and can be verified', async () => {
    const { civilStatusEntry } = await steps.seen(parent, await steps.granted(province, file));
    const entry = civilStatusEntry?.id ?? '';
    await officer.ask(documents.annotateEntry, {
      entry,
      kind: 'CORRECTION',
      note: 'Cải chính tên người con',
      changes: [{ role: 'CHILD', field: 'FULL_NAME', value: 'Bùi Minh Chính' }],
    });
    await province.forgetJobs();
    const id = await copies(entry);
    const done = await province.whileWorking(() =>
      pollUntil(async () => {
        const seen = await copied(id);
        return seen?.state === 'DONE' && seen;
      }),
    );
    expect(done).toMatchObject({
      dueAt: '2026-11-23T10:00:00.000Z',
      resultFile: { name: 'ban-sao-trich-luc-khai-sinh-1-2026.pdf' },
      extractCopy: { number: 1, year: 2026, copies: 3, issuedOn: '2026-11-23', entry: { id: entry } },
    });
    const response = await parent.fetch(`/files/${done.resultFile?.id}/content`);
    const { text } = await readPdf(await response.bytes());
    for (const words of [
      'TRÍCH LỤC KHAI SINH (BẢN SAO)',
      'Bùi Minh Chính',
      'Cải chính tên người con',
      'Số: 1/2026',
    ])
      expect(text).toContain(words);
    const { code } = await province
      .db()
      .selectFrom('justice.extractCopy')
      .select('verificationCode as code')
      .executeTakeFirstOrThrow();
    const { verifyExtract: verified } = await province.anybody.ask(documents.verifyCopy, { code });
    expect(verified).toMatchObject({
      kind: 'BIRTH',
      number: civilStatusEntry?.number,
      notes: 1,
      copy: { number: 1, year: 2026, issuedOn: '2026-11-23', agencyName: 'Ủy ban nhân dân xã Đà Bắc' },
    });
    const page = await (await province.anybody.fetch(`/verify/${code}`)).text();
    expect(page).toContain('Trích lục khai sinh (bản sao) số 1/2026');
    expect(page).toContain('cấp ngày 23/11/2026');
    expect(page).toContain('1 ghi chú');
  });

  it('that are older than a note show by its number that they do not tell it', async () => {
    const { civilStatusEntry } = await married(province, citizen(82), citizen(83));
    const { code } = await province
      .db()
      .selectFrom('justice.entry')
      .select('verificationCode as code')
      .where('id', '=', Number(civilStatusEntry?.id))
      .executeTakeFirstOrThrow();
    const notes = async () => (await province.anybody.ask(documents.verifyCopy, { code })).verifyExtract;
    expect(await notes()).toMatchObject({ notes: 0, copy: null });
    await officer.ask(documents.recordDivorce, { entry: civilStatusEntry?.id ?? '', on: '2026-11-23' });
    expect(await notes()).toMatchObject({ notes: 1, copy: null });
  });

  it('are numbered without a gap by agency and year, however many are issued at once', async () => {
    const { civilStatusEntry } = await steps.seen(parent, await steps.granted(province, file));
    const all = await steps.times(8, () => copies(civilStatusEntry?.id ?? ''));
    const numbers = await Promise.all(all.map(async (id) => (await copied(id))?.extractCopy?.number ?? 0));
    expect(numbers.toSorted((a, b) => a - b)).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('are issued to nobody whom the entry does not name, and leave no gap', async () => {
    const { civilStatusEntry } = await married(province, citizen(80), citizen(81));
    const stranger = await province.person();
    const id = await copies(civilStatusEntry?.id ?? '', stranger);
    expect(await copied(id, stranger)).toMatchObject({ state: 'STOPPED', extractCopy: null });
    const mine = await copies(civilStatusEntry?.id ?? '');
    expect((await copied(mine))?.extractCopy?.number).toBe(10);
  });

  it('stand in a book that who keeps the register pages through, newest first, and searches by a name', async () => {
    const { civilStatusEntry } = await married(
      province,
      citizen(84, { fullName: 'Đinh Công Ỷ' }),
      citizen(85),
    );
    const entry = civilStatusEntry?.id ?? '';
    await copies(entry);
    const book = async (search?: string) => {
      const { extractCopies } = await officer.ask(documents.copyBook, { search: search ?? null, first: 2 });
      return extractCopies.edges.map(({ node }) => node);
    };
    const [newest, before] = await book();
    expect(newest?.number).toBe((before?.number ?? 0) + 1);
    expect(await book('dinh cong y')).toMatchObject([{ number: newest?.number, entry: { id: entry } }]);
    const { civilStatusEntry: read } = await officer.ask(documents.copiesOfEntry, { id: entry });
    expect(read?.copies).toMatchObject([
      { number: newest?.number, copies: 3, issuerName: 'Quách Thị Hộ Tịch' },
    ]);
  });
});
