import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { files } from '../../modules/files/contract.ts';
import type { RegisterFormat } from '../gql/graphql.ts';
import { cellsOf } from '../support/cells-of.ts';
import { comer, entered } from '../support/counter-steps.ts';
import * as documents from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { readPdf } from '../support/pdf.ts';
import { pollUntil } from '../support/poll-until.ts';
import { openProvince } from '../support/province.ts';
import { runAgain } from '../support/run-again.ts';
import { chooseReturn, takeIn } from './channel-documents.ts';
import { exportRegister, registerExport } from './form-documents.ts';
import { loadManyDossiers } from './many-dossiers.ts';

const province = await openProvince();
const { parent, clerk, officer, file, agencyId } = province;
const MANY = 1_100;

beforeAll(async () => {
  const { db } = province.platform().database;
  await loadManyDossiers(db, { persons: 40, dossiers: MANY, officerId: Number(clerk.accountId), agencyId });
  await sql`update dossiers.dossier set received_at = timestamptz '2026-10-01 00:00+07' where code like 'H99.%'`.execute(
    db,
  );
});

async function asked(month: string, format: RegisterFormat, office = { asker: clerk, agency: agencyId }) {
  const agency = String(office.agency);
  const { answer } = await office.asker.ask(exportRegister, { agency, month, format });
  if (answer.__typename !== 'RegisterExport') throw new Error(answer.__typename);
  return answer;
}

/** The register as soon as it is written. */
const written = (id: string, asker = clerk) =>
  pollUntil(async () => {
    const { registerExport: found } = await asker.ask(registerExport, { id });
    return found?.file != null && { ...found, file: found.file };
  });

async function content(fileId: string, asker = clerk): Promise<Uint8Array> {
  const response = await asker.fetch(`/files/${fileId}/content`);
  expect(response.status).toBe(200);
  return response.bytes();
}

describe('the register of an office in a month', () => {
  it('is on A4, across, with every dossier once and in order, its titles on every page', async () => {
    const { id, total } = await asked('2026-10-17', 'PDF');
    expect(total).toBe(MANY);
    const register = await written(id);
    expect(register).toMatchObject({
      month: '2026-10-01',
      total: MANY,
      written: MANY,
      file: { name: 'Sổ theo dõi hồ sơ 2026-10 Ủy ban nhân dân xã Đà Bắc.pdf', mediaType: 'application/pdf' },
    });
    const { text, sizes, pieces } = await readPdf(await content(register.file.id));
    expect(new Set(sizes.map(String))).toEqual(new Set(['297,210']));
    expect(sizes).toHaveLength(register.file.pages ?? 0);
    expect(text).toBe(text.normalize('NFC'));
    expect(text).toContain('SỔ THEO DÕI HỒ SƠ');
    expect(text).toContain('Tháng 10 năm 2026');
    expect(pieces.filter((piece) => piece.text === 'Ghi chú')).toHaveLength(sizes.length);
    const codes = pieces.map((piece) => piece.text).filter((word) => word.startsWith('H99.'));
    expect(new Set(codes).size).toBe(MANY);
    expect(codes).toHaveLength(MANY);
  });

  it('is a workbook with the columns of the form and every dossier once', async () => {
    const { id } = await asked('2026-10-01', 'XLSX');
    const register = await written(id);
    expect(register).toMatchObject({ written: MANY, file: { pages: null } });
    const [titles, ...rows] = cellsOf(await content(register.file.id));
    expect(Object.values(titles ?? {})).toEqual([
      'TT',
      'Mã hồ sơ',
      'Tên thủ tục hành chính',
      'Số lượng hồ sơ (bộ)',
      'Tên cá nhân, tổ chức',
      'Địa chỉ, số điện thoại',
      'Cơ quan chủ trì giải quyết',
      'Nhận hồ sơ',
      'Hẹn trả kết quả',
      'Trả kết quả',
      'Phương thức nhận kết quả',
      'Ký nhận',
      'Ghi chú',
    ]);
    expect(rows.map(({ A }) => Number(A))).toEqual(rows.map((_, nth) => nth + 1));
    expect(new Set(rows.map(({ B }) => B)).size).toBe(MANY);
    expect(rows).toHaveLength(MANY);
  });

  it('has what was received from the first moment of the month to the last, and what came of it', async () => {
    const received = async (moment: string) => {
      province.clock.set(moment);
      return steps.received(parent, clerk, file);
    };
    await received('2026-07-31T23:59:59+07:00');
    const first = await received('2026-08-01T00:00:00+07:00');
    const last = await received('2026-08-31T23:59:59+07:00');
    await received('2026-09-01T00:00:00+07:00');
    await officer.ask(documents.refuseDossier, { dossier: last.id, reason: 'Không đủ điều kiện.' });
    const { id, total } = await asked('2026-08-31', 'XLSX');
    expect(total).toBe(2);
    const [, ...rows] = cellsOf(await content((await written(id)).file.id));
    expect(rows.map(({ B }) => B)).toEqual([first.code, last.code]);
    expect(rows[1]?.E).toBe('Bùi Thị Thử Nghiệm');
    // Days since 1900, as the clock in Vietnam shows it.
    expect(Number(rows[0]?.H)).toBe(46_235);
    expect(rows[1]?.M).toBe('Không đủ điều kiện.');
  });

  it('is that of the desk that took in, with who decides and how each result is wanted', async () => {
    province.clock.set('2026-06-15T09:00+07:00');
    const there = await province.committee('04795', '2026-06-15');
    const { readDossiers, receiveDossiers, exportRegister: mayExport } = dossiers.permissions;
    const desk = await province.office(
      'desk',
      [readDossiers, receiveDossiers, mayExport, files.permissions.readFiles],
      there,
    );
    const dossier = await entered(desk, { applicant: comer(1), receivingAgency: String(there) });
    const returnAddress = 'Xóm Mẫu, xã Đà Bắc';
    await desk.ask(chooseReturn, { dossier, returnBy: 'POST', returnAddress });
    const { code } = steps.dossierIn((await desk.ask(takeIn, { dossier })).answer);
    province.clock.set('2026-09-02T09:00+07:00');
    const { id, total } = await asked('2026-06-01', 'XLSX', { asker: desk, agency: there });
    const [, ...rows] = cellsOf(await content((await written(id, desk)).file.id, desk));
    expect([total, rows.map(({ B, G, K }) => [B, G, K])]).toEqual([
      1,
      [[code, 'Ủy ban nhân dân xã Đà Bắc', 'Bưu chính công ích']],
    ]);
    expect((await asked('2026-06-01', 'XLSX')).total).toBe(0);
  });

  it('is written once, though the job runs again', async () => {
    const { id } = await asked('2026-08-31', 'XLSX');
    const register = await written(id);
    const { writeRegister } = dossiers.jobs;
    const payload = { exportId: Number(id) };
    await runAgain(province, { queue: writeRegister.queue, work: writeRegister.name, payload });
    expect(await written(id)).toEqual(register);
    expect(register.agency.registerExports[0]).toEqual({ id });
  });

  it('is refused for a month that has not begun', async () => {
    province.clock.set('2026-11-30T23:59:59+07:00');
    const { answer } = await clerk.ask(exportRegister, {
      agency: String(agencyId),
      month: '2026-12-01',
      format: 'PDF',
    });
    expect(answer).toMatchObject({ __typename: 'InvalidInput', field: 'month' });
  });
});
