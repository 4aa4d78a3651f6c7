import { beforeAll, describe, expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import type { Asker } from '../support/asker.ts';
import * as documents from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { readPdf } from '../support/pdf.ts';
import { pollUntil } from '../support/poll-until.ts';
import { openProvince } from '../support/province.ts';
import { runAgain } from '../support/run-again.ts';
import { formsOf, printForm } from './form-documents.ts';
import * as handing from './handover-documents.ts';
import { limitOf } from './limit-of.ts';
import { receiptOf } from './look-up-documents.ts';
import * as processing from './processing-documents.ts';

const province = await openProvince();
const { parent, clerk, officer, file } = province;
const reason = 'Ảnh chụp giấy chứng sinh bị mờ.';

let handler: Asker;

beforeAll(async () => {
  await limitOf(province.platform().database.db, steps.PROCEDURE, 5);
  const { readDossiers, processDossiers } = dossiers.permissions;
  handler = await province.office('handler', [readDossiers, processDossiers], province.agencyId);
});

/** The forms of a dossier, newest first, as soon as there are so many and all are drawn. */
const drawn = (id: string, count = 1, asker: Asker = clerk) =>
  pollUntil(async () => {
    const { dossier } = await asker.ask(formsOf, { id });
    const forms = dossier?.forms ?? [];
    return forms.length === count && forms.every((form) => form.file !== null) && forms;
  });

async function read(form: { readonly file: { readonly id: string } | null } | undefined, asker = parent) {
  const response = await asker.fetch(`/files/${form?.file?.id}/content`);
  expect(response.status).toBe(200);
  const { text, sizes } = await readPdf(await response.bytes());
  return { text: text.replaceAll(/\s+/g, ' '), sizes };
}

describe('the forms of a dossier', () => {
  it('begin with the receipt, which the clerk finds with it and the applicant reads', async () => {
    const { id, code } = await steps.received(parent, clerk, file);
    const [receipt] = await drawn(id);
    expect(receipt).toMatchObject({
      kind: 'RECEIPT',
      edition: 'CIRCULAR_2025',
      file: {
        name: `01 Giấy tiếp nhận hồ sơ và hẹn trả kết quả ${code}.pdf`,
        mediaType: 'application/pdf',
        pages: 1,
      },
    });
    const { text, sizes } = await read(receipt);
    expect(sizes).toEqual([[148, 210]]);
    for (const said of [
      'ỦY BAN NHÂN DÂN XÃ ĐÀ BẮC',
      `Số: ${receipt?.number}/TTPVHCC (BPTNTKQ)`,
      `Mã hồ sơ: ${code}`,
      'Tiếp nhận hồ sơ của: Bùi Thị Thử Nghiệm',
      'Email: parent@demo.invalid',
      'Đăng ký khai sinh',
      'Giấy chứng sinh 1 Bản điện tử',
      'theo quy định: 05 ngày làm việc',
      'Thời gian nhận hồ sơ: 09 giờ 00 phút, ngày 23 tháng 11 năm 2026',
      'Thời gian trả kết quả giải quyết hồ sơ: 09 giờ 00 phút, ngày 30 tháng 11 năm 2026',
      'Đinh Văn Một Cửa',
      `Mật khẩu tra cứu hồ sơ: ${(await parent.ask(receiptOf, { id })).dossier?.lookUpPassword}`,
    ])
      expect(text).toContain(said);
    expect((await read(receipt, clerk)).text).toBe(text);
  });

  it('tell the applicant what is missing, in the words of whoever asked', async () => {
    const id = await steps.submitted(parent, file);
    await clerk.ask(documents.requestSupplement, { dossier: id, reason });
    const [form] = await drawn(id);
    expect(form?.kind).toBe('SUPPLEMENT_REQUEST');
    const { text } = await read(form);
    expect(text).toContain('PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ');
    expect(text).toContain(reason);
  });

  it('tell why a dossier is not taken in', async () => {
    const id = await steps.submitted(parent, file);
    await clerk.ask(processing.refuseIntake, { dossier: id, reason });
    const [form] = await drawn(id);
    expect(form?.kind).toBe('INTAKE_REFUSAL');
    expect((await read(form)).text).toContain(reason);
  });

  it('apologise for a delay with both days, and tell that a dossier is stopped', async () => {
    const { id } = await steps.received(parent, clerk, file);
    await officer.ask(documents.extendDeadline, { dossier: id, day: '2026-12-01', reason });
    const stopped = 'Không đủ điều kiện đăng ký.';
    await officer.ask(documents.refuseDossier, { dossier: id, reason: stopped });
    const forms = await drawn(id, 3);
    // Workers draw side by side: both were issued at the same moment.
    const [notice, apology] = ['STOP_NOTICE', 'APOLOGY'].map((wanted) =>
      forms.find(({ kind }) => kind === wanted),
    );
    const { text } = await read(apology);
    for (const said of [
      'VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT',
      'đã hẹn trả kết quả: 09 giờ 00 phút, ngày 30 tháng 11 năm 2026',
      reason,
      'sẽ trả kết quả vào ngày 01 tháng 12 năm 2026',
    ])
      expect(text).toContain(said);
    expect((await read(notice)).text).toContain(stopped);
  });

  it('are numbered by office, year and form without a gap', async () => {
    const ids = await Promise.all([1, 2, 3].map(async () => (await steps.received(parent, clerk, file)).id));
    for (const id of ids) await drawn(id);
    const numbers = await province
      .db()
      .selectFrom('dossiers.form')
      .select('number')
      .where('kind', '=', 'receipt')
      .orderBy('number')
      .execute();
    expect(numbers.map(({ number }) => number)).toEqual(numbers.map((_, nth) => nth + 1));
  });

  it('stay as they were drawn, whatever happens afterwards', async () => {
    const { id } = await steps.received(parent, clerk, file);
    const [before] = await drawn(id);
    const { text } = await read(before);
    await officer.ask(documents.extendDeadline, { dossier: id, day: '2026-12-01', reason });
    const [, after] = await drawn(id, 2);
    expect(after).toEqual(before);
    expect((await read(after)).text).toBe(text);
    const change = province
      .db()
      .updateTable('dossiers.form')
      .set({ number: 7 })
      .where('fileId', 'is not', null);
    await expect(change.execute()).rejects.toThrow('never changed');
  });

  it('are issued once, however often their event is delivered', async () => {
    const { id } = await steps.received(parent, clerk, file);
    const before = await drawn(id);
    const payload = await province
      .db()
      .selectFrom('dossiers.event')
      .select(['id as eventId', 'dossierId', 'agencyId', 'applicantId', 'code'])
      .where('dossierId', '=', Number(id))
      .where('kind', '=', 'received')
      .executeTakeFirstOrThrow();
    const { dossierReceived } = dossiers.events;
    await runAgain(province, { queue: 'dossiers.listeners', work: dossierReceived.name, payload });
    expect(await drawn(id)).toEqual(before);
  });

  it('are drawn once, though the job runs again', async () => {
    const { id } = await steps.received(parent, clerk, file);
    const before = await drawn(id);
    const { drawForm } = dossiers.jobs;
    const payload = { formId: Number(before[0]?.id) };
    await runAgain(province, { queue: drawForm.queue, work: drawForm.name, payload });
    expect(await drawn(id)).toEqual(before);
  });
});

describe('the control slip', () => {
  const print = async (dossier: string) => {
    const { answer } = await officer.ask(printForm, { dossier, form: 'CONTROL_SLIP' });
    if (answer.__typename !== 'DossierForm') throw new Error(answer.__typename);
    return answer;
  };

  it('fills itself with who had the dossier when, and whether it was in time', async () => {
    const { id } = await steps.received(parent, clerk, file);
    await officer.ask(processing.assign, { dossier: id, officer: String(handler.accountId) });
    await handler.ask(processing.proposeRefusal, { dossier: id, reason });
    await officer.ask(processing.approve, { dossier: id });
    const { id: form, number } = await print(id);
    const slip = (await drawn(id, 3)).find((one) => one.id === form);
    const { text, sizes } = await read(slip, officer);
    expect([sizes[0], number]).toEqual([[148, 210], null]);
    for (const said of [
      'PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ',
      '1. Giao: Người nộp hồ sơ 2. Nhận: Bộ phận Tiếp nhận và Trả kết quả',
      'Người nhận: Đinh Văn Một Cửa',
      'Người nhận: Cán bộ handler',
      'Người giao: Cán bộ handler',
      '1. Giao: Lãnh đạo Ủy ban nhân dân xã Đà Bắc 2. Nhận: Bộ phận Tiếp nhận và Trả kết quả',
      '09:00 23/11/2026',
      'Trước hạn',
      'Người giao: Quách Thị Hộ Tịch',
    ])
      expect(text).toContain(said);
  });

  it('has a line for each agency that the dossier was handed over to, and one for what came back', async () => {
    const { id } = await steps.received(parent, clerk, file);
    const toAgency = String(await province.committee('04795'));
    const { readDossiers, receiveDossiers, processDossiers } = dossiers.permissions;
    const guest = await province.office(
      'guest',
      [readDossiers, receiveDossiers, processDossiers],
      Number(toAgency),
    );
    await clerk.ask(handing.handOver, {
      dossier: id,
      toAgency,
      note: 'Xác minh nơi cư trú.',
      due: '2026-11-26',
    });
    await guest.ask(handing.takeOver, { dossier: id });
    await guest.ask(handing.handBack, { dossier: id, note: 'Đúng nơi cư trú.' });
    const { id: form } = await print(id);
    const slip = (await drawn(id, 2)).find((one) => one.id === form);
    const { text } = await read(slip, officer);
    for (const said of [
      '2. Nhận: Ủy ban nhân dân phường Hoà Bình',
      'Xác minh nơi cư trú.',
      'Người nhận: Cán bộ guest',
      '1. Giao: Ủy ban nhân dân phường Hoà Bình 2. Nhận: Ủy ban nhân dân xã Đà Bắc',
      'Trước hạn',
      'Đúng nơi cư trú.',
    ])
      expect(text).toContain(said);
  });

  it('is the same until something happens, and then another', async () => {
    const { id } = await steps.received(parent, clerk, file);
    const first = await print(id);
    expect((await print(id)).id).toBe(first.id);
    await officer.ask(documents.extendDeadline, { dossier: id, day: '2026-12-01', reason });
    expect((await print(id)).id).not.toBe(first.id);
  });
});

describe('a form that nothing has happened for', () => {
  it('is refused', async () => {
    const submitted = await steps.submitted(parent, file);
    const { id } = await steps.received(parent, clerk, file);
    await drawn(id);
    for (const [dossier, form] of [
      [submitted, 'RECEIPT'],
      [submitted, 'CONTROL_SLIP'],
      [id, 'APOLOGY'],
      [id, 'STOP_NOTICE'],
    ] as const)
      expect((await officer.ask(printForm, { dossier, form })).answer).toMatchObject({
        __typename: 'FormNotDue',
        vi: expect.stringContaining('biểu mẫu'),
      });
    expect((await drawn(id)).map(({ kind }) => kind)).toEqual(['RECEIPT']);
  });
});

it('a dossier that was received under the circular of 2018 gets its forms', async () => {
  province.clock.set('2025-09-12T09:00+07:00');
  const { id } = await steps.received(parent, clerk, file);
  await officer.ask(documents.refuseDossier, { dossier: id, reason });
  await officer.ask(printForm, { dossier: id, form: 'CONTROL_SLIP' });
  const forms = await drawn(id, 2);
  // Workers draw side by side: both were issued at the same moment.
  const names = forms.map(({ edition, file: drawnFile }) => `${edition} ${drawnFile?.name.slice(0, 20)}`);
  expect(names.toSorted()).toEqual([
    'CIRCULAR_2018 01 Giấy tiếp nhận hồ',
    'CIRCULAR_2018 05 Phiếu kiểm soát q',
  ]);
});
