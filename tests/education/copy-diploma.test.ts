import { describe, expect, it } from 'vitest';
import { grantDossier, openDossier } from '../support/documents.ts';
import { dossierIn, finished } from '../support/dossier-steps.ts';
import { readPdf } from '../support/pdf.ts';
import { readQrCode } from '../support/qr-code.ts';
import { educationOfDossier, fillDiplomaCopy } from './documents.ts';
import { application, copyDraft, counted, openSchools, toDecide } from './school.ts';

const province = await openSchools();

const grant = async (dossier: string) => (await province.officer.ask(grantDossier, { dossier })).answer;
const granted = async (dossier: string) => {
  dossierIn(await grant(dossier));
  const { dossier: seen } = await province.parent.ask(educationOfDossier, { id: dossier });
  return seen;
};

describe('copies of a diploma', () => {
  it('are entered into the register when they are granted, and promised for the same day', async () => {
    const before = await counted(province);
    const dossier = await granted(await toDecide(province));
    expect(dossier).toMatchObject({
      state: 'ISSUING',
      reason: null,
      dueAt: '2026-11-23T10:00:00.000Z',
      diplomaCopy: {
        year: 2026,
        copies: 2,
        issuedOn: '2026-11-23',
        agency: { id: String(province.agencyId) },
        diploma: { number: 'B 1234567', kind: 'LOWER_SECONDARY' },
      },
    });
    expect(dossier?.diplomaCopy?.diploma.holder.fullName).toBe(dossier?.applicant.fullName);
    expect(await counted(province)).toEqual({ copies: before.copies + 1 });
  });

  it('come as a document that says what the register says, which anybody verifies by its QR code', async () => {
    const id = await toDecide(province);
    await province.forgetJobs();
    dossierIn(await grant(id));
    const done = await province.whileWorking(() => finished(province.parent, id));
    const file = await province.parent.fetch(`/files/${done.resultFile?.id}/content`);
    const pdf = new Uint8Array(await file.arrayBuffer());
    const { text } = await readPdf(pdf);
    for (const said of [
      'BẰNG TỐT NGHIỆP TRUNG HỌC CƠ SỞ',
      'Bùi Thị Thử Nghiệm',
      '08/03/1999',
      'B 1234567',
      '2014',
    ])
      expect(text).toContain(said);
    const verified = await province.anybody.fetch(new URL(await readQrCode(pdf)).pathname);
    expect([verified.status, await verified.text()]).toEqual([200, expect.stringContaining('B 1234567')]);
  });

  it('are numbered without a gap or a double, however many are granted at once', async () => {
    const waiting = [];
    for (let nth = 0; nth < 5; nth += 1) waiting.push(await toDecide(province));
    const missing = await toDecide(province, { ...application, diplomaNumber: 'B 0000000' });
    const { copies: before } = await counted(province);
    const [, ...done] = await Promise.all([grant(missing), ...waiting.map(granted)]);
    const numbers = done.map((dossier) => dossier?.diplomaCopy?.number ?? 0).sort((a, b) => a - b);
    expect(numbers).toEqual(waiting.map((_, nth) => before + 1 + nth));
  });

  it.each([
    ['the number is not in the register', { ...application, diplomaNumber: 'B 7654321' }],
    ['the diploma is of another kind', { ...application, kind: 'UPPER_SECONDARY' as const }],
  ])('are refused for a reason, and no row is written, where %s', async (_what, form) => {
    const before = await counted(province);
    const dossier = await granted(await toDecide(province, form));
    expect(dossier).toMatchObject({ state: 'STOPPED', diplomaCopy: null });
    expect(dossier?.reason).toContain(form.diplomaNumber);
    expect(await counted(province)).toEqual(before);
  });

  it("are refused where the diploma is somebody else's", async () => {
    const stranger = await province.person();
    const id = await toDecide(province, application, stranger);
    dossierIn(await grant(id));
    const { dossier } = await stranger.ask(educationOfDossier, { id });
    expect(dossier).toMatchObject({ state: 'STOPPED', diplomaCopy: null });
  });
});

describe('the form', () => {
  it.each([0, 21, -1])('refuses %i copies', async (copies) => {
    const dossier = await copyDraft(province.parent);
    const { answer } = await province.parent.ask(fillDiplomaCopy, {
      dossier,
      application: { ...application, copies },
    });
    expect(answer).toMatchObject({ __typename: 'InvalidInput', field: 'application.copies' });
  });

  it.each([1, 20])('takes %i copies', async (copies) => {
    const dossier = await copyDraft(province.parent);
    const { answer } = await province.parent.ask(fillDiplomaCopy, {
      dossier,
      application: { ...application, copies },
    });
    expect(answer).toMatchObject({ __typename: 'Dossier', id: dossier, state: 'DRAFT' });
  });

  it('does not fit the dossier of another procedure', async () => {
    const { answer } = await province.parent.ask(openDossier, { procedure: '1.001193', commune: '04831' });
    const filled = await province.parent.ask(fillDiplomaCopy, { dossier: dossierIn(answer).id, application });
    expect(filled.answer.__typename).toBe('OtherProcedure');
  });

  it("does not fill in somebody else's draft", async () => {
    const dossier = await copyDraft(await province.person());
    const { answer } = await province.parent.ask(fillDiplomaCopy, { dossier, application });
    expect(answer.__typename).toBe('DossierNotFound');
  });
});
