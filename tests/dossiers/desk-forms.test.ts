import { expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { files } from '../../modules/files/contract.ts';
import { comer, takenIn } from '../support/counter-steps.ts';
import * as documents from '../support/documents.ts';
import { readPdf } from '../support/pdf.ts';
import { pollUntil } from '../support/poll-until.ts';
import { openProvince } from '../support/province.ts';
import { formsOf, printForm } from './form-documents.ts';

const province = await openProvince();
const { clerk, officer } = province;
const { readDossiers, receiveDossiers } = dossiers.permissions;

// Hoà Bình ward takes in what the committee of Đà Bắc decides.
const there = await province.committee('04795');
const desk = await province.office(
  'desk',
  [readDossiers, receiveDossiers, files.permissions.readFiles],
  there,
);
const receivingAgency = String(there);

/** What the newest form of that kind says to the desk. */
async function said(id: string, kind: string): Promise<string> {
  const file = await pollUntil(async () => {
    const { dossier } = await desk.ask(formsOf, { id });
    return dossier?.forms.find((form) => form.kind === kind)?.file;
  });
  const response = await desk.fetch(`/files/${file.id}/content`);
  expect(response.status).toBe(200);
  return (await readPdf(await response.bytes())).text.replaceAll(/\s+/g, ' ');
}

it('the receipt of a dossier that is handed in elsewhere is of the desk that takes it in', async () => {
  const { id } = await takenIn(desk, { applicant: comer(1), receivingAgency });
  const receipt = await said(id, 'RECEIPT');
  for (const part of [
    'ỦY BAN NHÂN DÂN PHƯỜNG HOÀ BÌNH BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ Số: 1/TTPVHCC (BPTNTKQ)',
    'Hoà Bình, ngày 23 tháng 11 năm 2026',
    'Nhận kết quả tại: Bộ phận Tiếp nhận và Trả kết quả Ủy ban nhân dân phường Hoà Bình',
  ])
    expect(receipt).toContain(part);
});

it('each desk numbers its own receipts', async () => {
  const ids = [
    (await takenIn(desk, { applicant: comer(2), receivingAgency })).id,
    (await takenIn(clerk, { applicant: comer(3) })).id,
  ];
  const numbers = ids.map(async (id) => {
    const asker = id === ids[0] ? desk : clerk;
    return pollUntil(async () => (await asker.ask(formsOf, { id })).dossier?.forms[0]?.number);
  });
  expect(await Promise.all(numbers)).toEqual([2, 1]);
});

it('the agency that decides stops it in its own name, and the control slip names both', async () => {
  const { id } = await takenIn(desk, { applicant: comer(4), receivingAgency });
  await officer.ask(documents.refuseDossier, { dossier: id, reason: 'Không đủ điều kiện.' });
  expect(await said(id, 'STOP_NOTICE')).toContain('ỦY BAN NHÂN DÂN XÃ ĐÀ BẮC');
  const { answer } = await desk.ask(printForm, { dossier: id, form: 'CONTROL_SLIP' });
  expect(answer.__typename).toBe('DossierForm');
  const slip = await said(id, 'CONTROL_SLIP');
  for (const part of [
    'Cơ quan giải quyết hồ sơ: Ủy ban nhân dân xã Đà Bắc',
    'Nhận: Bộ phận Tiếp nhận và Trả kết quả Ủy ban nhân dân phường Hoà Bình',
  ])
    expect(slip).toContain(part);
});
