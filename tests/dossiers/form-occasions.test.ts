import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import * as documents from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { readPdf } from '../support/pdf.ts';
import { pollUntil } from '../support/poll-until.ts';
import { openProvince } from '../support/province.ts';
import * as ending from './ending-documents.ts';
import { formsOf, printForm } from './form-documents.ts';
import { limitOf } from './limit-of.ts';
import { withdraw } from './processing-documents.ts';

const province = await openProvince();
const { parent, clerk, officer, file, clock } = province;
await limitOf(province.platform().database.db, steps.PROCEDURE, 5);
const reason = 'Thiếu bản chính.';

/** The forms of a dossier, the last that was due first, as soon as there is one of each of these kinds. */
const issued = (id: string, kinds: readonly string[]) =>
  pollUntil(async () => {
    const { dossier } = await officer.ask(formsOf, { id });
    const forms = (dossier?.forms ?? []).toSorted((one, other) => (one.issuedAt < other.issuedAt ? 1 : -1));
    const found = forms.map(({ kind }) => kind).toSorted();
    return found.join() === kinds.toSorted().join() && forms;
  });

/** The last receipt, or the last of another kind. */
const last = (forms: Awaited<ReturnType<typeof issued>>, kind: string) =>
  forms.find((form) => form.kind === kind);

/** What a form says, as soon as it is drawn. */
async function said(id: string, form: string | undefined): Promise<string> {
  const drawn = await pollUntil(async () => {
    const { dossier } = await officer.ask(formsOf, { id });
    return dossier?.forms.find((one) => one.id === form)?.file;
  });
  const response = await parent.fetch(`/files/${drawn.id}/content`);
  expect(response.status).toBe(200);
  return (await readPdf(await response.bytes())).text.replaceAll(/\s+/g, ' ');
}

/** Asks for a supplement, and has it handed in at a moment. */
async function supplemented(id: string, at: string): Promise<void> {
  steps.dossierIn((await officer.ask(documents.requestSupplement, { dossier: id, reason })).answer);
  clock.set(at);
  steps.dossierIn((await parent.ask(documents.handInSupplement, { dossier: id, key: randomUUID() })).answer);
}

it('a supplement that begins the clock again gives a new receipt, with the new appointment', async () => {
  const { id } = await steps.received(parent, clerk, file);
  await supplemented(id, '2026-11-26T10:00+07:00');
  const forms = await issued(id, ['RECEIPT', 'SUPPLEMENT_REQUEST', 'RECEIPT']);
  const receipt = await said(id, last(forms, 'RECEIPT')?.id);
  for (const part of [
    'Thời gian nhận hồ sơ: 10 giờ 00 phút, ngày 26 tháng 11 năm 2026',
    'Thời gian trả kết quả giải quyết hồ sơ: 10 giờ 00 phút, ngày 03 tháng 12 năm 2026',
  ])
    expect(receipt).toContain(part);
  // Who handed it in has not received it.
  expect(receipt.split('NGƯỜI TIẾP NHẬN HỒ SƠ')[1]).not.toContain('Bùi Thị Thử Nghiệm');
  const { answer } = await clerk.ask(printForm, { dossier: id, form: 'RECEIPT' });
  expect(answer).toMatchObject({ id: last(forms, 'RECEIPT')?.id });
});

it('a second supplement, which lets the clock run on, gives none, and the last receipt is printed', async () => {
  clock.set('2026-11-23T09:00+07:00');
  const { id } = await steps.received(parent, clerk, file);
  await supplemented(id, '2026-11-24T10:00+07:00');
  await supplemented(id, '2026-11-25T10:00+07:00');
  const forms = await issued(id, ['SUPPLEMENT_REQUEST', 'RECEIPT', 'SUPPLEMENT_REQUEST', 'RECEIPT']);
  const { answer } = await clerk.ask(printForm, { dossier: id, form: 'RECEIPT' });
  expect(answer).toMatchObject({ id: last(forms, 'RECEIPT')?.id });
});

it('a supplement before the receipt gives no receipt', async () => {
  clock.set('2026-11-23T09:00+07:00');
  const id = await steps.submitted(parent, file);
  steps.dossierIn((await clerk.ask(documents.requestSupplement, { dossier: id, reason })).answer);
  steps.dossierIn((await parent.ask(documents.handInSupplement, { dossier: id, key: randomUUID() })).answer);
  const { answer } = await clerk.ask(printForm, { dossier: id, form: 'RECEIPT' });
  expect(answer.__typename).toBe('FormNotDue');
});

it('a received dossier that is stopped, or withdrawn, gets the notice that it is stopped, and why', async () => {
  const stopped = await steps.received(parent, clerk, file);
  await officer.ask(ending.stop, { dossier: stopped.id, reason: 'Quá thời hạn bổ sung.' });
  const withdrawn = await steps.received(parent, clerk, file);
  await parent.ask(withdraw, { dossier: withdrawn.id, reason: 'Không cần nữa.' });
  await clerk.ask(ending.confirmWithdrawal, { dossier: withdrawn.id });
  for (const [{ id }, why] of [
    [stopped, 'Quá thời hạn bổ sung.'],
    [withdrawn, 'Không cần nữa.'],
  ] as const) {
    const forms = await issued(id, ['STOP_NOTICE', 'RECEIPT']);
    expect(await said(id, last(forms, 'STOP_NOTICE')?.id)).toContain(`lý do cụ thể như sau: ${why}`);
  }
});

it('one that was never received is withdrawn without a notice', async () => {
  const id = await steps.submitted(parent, file);
  await parent.ask(withdraw, { dossier: id, reason });
  const { answer } = await officer.ask(printForm, { dossier: id, form: 'STOP_NOTICE' });
  expect(answer.__typename).toBe('FormNotDue');
});
