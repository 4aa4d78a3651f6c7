import { writeXlsxStream } from 'hucre/xlsx';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { loadDemoSchools } from '../../demo/load-schools.ts';
import { education } from '../../modules/education/contract.ts';
import { atRest } from '../support/at-rest.ts';
import { pollUntil } from '../support/poll-until.ts';
import { openProvince } from '../support/province.ts';
import { expectRefused } from '../support/refused.ts';
import { verifyDiplomas } from './change-documents.ts';
import { csvOf, type DiplomaLine, diplomaLine } from './diploma-file.ts';
import { takeDiplomaImport } from './import-documents.ts';
import { followed, send, settled } from './importing.ts';

const province = await openProvince();
const { agencyId } = province;
await loadDemoSchools(province.platform().database.db);
const registrar = await province.office('importer', Object.values(education.permissions), agencyId);

const checked = async (lines: readonly DiplomaLine[]) =>
  settled(registrar, await send(registrar, agencyId, csvOf(lines)));
const taken = async (id: string) => {
  await registrar.ask(takeDiplomaImport, { import: id });
  return settled(registrar, id);
};
const register = async () => (await province.digest())['education.diploma'];
const verified = async (number: string) =>
  (await province.anybody.ask(verifyDiplomas, { kind: 'LOWER_SECONDARY', number })).verifyDiplomas;

describe('a file with diplomas', () => {
  it('is reported row by row, and changes nothing before it is taken', async () => {
    const before = await register();
    const report = await checked([
      diplomaLine(1),
      diplomaLine(2, { 'Ngày sinh': '31/02/2011' }),
      diplomaLine(3, { 'Số định danh cá nhân': '123' }),
      diplomaLine(4, { 'Số hiệu văn bằng': 'Đ 000001' }),
      diplomaLine(5, { 'Số định danh cá nhân': '017210000001' }),
      diplomaLine(6, { 'Giới tính': 'nữ giới' }),
      diplomaLine(7, { 'Ngày cấp': '30/06/2020' }),
      diplomaLine(8, { 'Họ và tên': '' }),
      // The demo parent's number, under another name; and their diploma, said of another and of themselves.
      diplomaLine(9, { 'Số định danh cá nhân': '017199000001' }),
      diplomaLine(10, { 'Số hiệu văn bằng': 'B 1234567' }),
      diplomaLine(11, {
        'Số hiệu văn bằng': 'B 1234567',
        'Họ và tên': 'BÙI THỊ THỬ NGHIỆM',
        'Số định danh cá nhân': '017199000001',
        'Ngày sinh': '08/03/1999',
      }),
      diplomaLine(12, { 'Ngày sinh': '01/01/0000' }),
      diplomaLine(13, { 'Ngày sinh': '01/07/2026' }),
    ]);
    expect(report).toMatchObject({
      state: 'READ',
      kind: 'LOWER_SECONDARY',
      year: 2026,
      format: 'CSV',
      rowCount: 13,
      new: 1,
      known: 1,
      refused: 11,
      taken: 0,
    });
    expect(report.rows.map(({ row, outcome, fault, field }) => [row, outcome, fault, field])).toEqual([
      [2, 'NEW', null, null],
      [3, 'REFUSED', 'INVALID', 'birthDate'],
      [4, 'REFUSED', 'INVALID', 'citizenNumber'],
      [5, 'REFUSED', 'REPEATED', 'number'],
      [6, 'REFUSED', 'REPEATED', 'citizenNumber'],
      [7, 'REFUSED', 'INVALID', 'sex'],
      [8, 'REFUSED', 'INVALID', 'issuedOn'],
      [9, 'REFUSED', 'INVALID', 'holderName'],
      [10, 'REFUSED', 'PERSON_DIFFERS', 'citizenNumber'],
      [11, 'REFUSED', 'NUMBER_TAKEN', 'number'],
      [12, 'KNOWN', null, null],
      [13, 'REFUSED', 'INVALID', 'birthDate'],
      [14, 'REFUSED', 'INVALID', 'birthDate'],
    ]);
    for (const row of report.rows.filter(({ outcome }) => outcome === 'REFUSED')) {
      expect(row.reasonVi).toMatch(/\S/);
      expect(row.reasonEn).toMatch(/\S/);
    }
    expect(await register()).toEqual(before);
  });

  it('is taken into the register once, where everybody may verify what it brought', async () => {
    const { id } = await checked([diplomaLine(21), diplomaLine(22), diplomaLine(23, { 'Ngày sinh': '' })]);
    expect(await taken(id)).toMatchObject({ state: 'TAKEN', new: 0, refused: 1, taken: 2 });
    expect(await verified('Đ 000021')).toMatchObject([{ year: 2026, issuedOn: '2026-06-30' }]);
    expect(await verified('Đ 000023')).toEqual([]);
    await atRest(province, province.administrator);
    await expectRefused(province, 'DiplomaImportNotRead', () =>
      registrar.ask(takeDiplomaImport, { import: id }),
    );
    const again = await checked([diplomaLine(21), diplomaLine(22)]);
    expect(again).toMatchObject({ new: 0, known: 2 });
  });

  it('keeps nothing of what it said of persons once that is in the register', async () => {
    const { id } = await checked([diplomaLine(31)]);
    await taken(id);
    const { rows } = await sql`
      select from education.diploma_import_row where import_id = ${id} and said is not null`.execute(
      province.platform().database.db,
    );
    expect(rows).toEqual([]);
  });

  it('leaves out what another file has brought meanwhile', async () => {
    const first = await checked([diplomaLine(41), diplomaLine(42)]);
    const second = await checked([
      diplomaLine(42, { 'Họ và tên': 'Người Khác', 'Số định danh cá nhân': '017288888888' }),
      diplomaLine(43, { 'Họ và tên': 'Tên Khác', 'Số định danh cá nhân': '017210000041' }),
      diplomaLine(44),
    ]);
    expect(second).toMatchObject({ new: 3 });
    await taken(first.id);
    const done = await taken(second.id);
    expect(done.rows.map(({ number, outcome, fault }) => [number, outcome, fault])).toEqual([
      ['Đ 000042', 'REFUSED', 'NUMBER_TAKEN'],
      ['Đ 000043', 'REFUSED', 'PERSON_DIFFERS'],
      ['Đ 000044', 'TAKEN', null],
    ]);
  });

  it('may be a workbook, whose days are days', async () => {
    const lines = [diplomaLine(51), diplomaLine(52)];
    const titles = Object.keys(lines[0] ?? {});
    const cells = lines.map((line) =>
      titles.map((title) => (title === 'Ngày cấp' ? new Date('2026-06-30') : (line[title] ?? null))),
    );
    const sheet = writeXlsxStream([titles, ...cells], {
      name: 'Sổ gốc',
      columns: titles.map((title) => (title === 'Ngày cấp' ? { numFmt: 'dd/mm/yyyy' } : {})),
    });
    const file = new Uint8Array(await new Response(sheet).arrayBuffer());
    const { id, ...report } = await settled(registrar, await send(registrar, agencyId, file));
    expect(report).toMatchObject({ format: 'XLSX', new: 2, refused: 0 });
    await taken(id);
    expect(await verified('Đ 000052')).toMatchObject([{ issuedOn: '2026-06-30' }]);
  });

  it.each([
    ['lacks a column', csvOf([{ 'Họ và tên': 'X' }]), 'COLUMN_MISSING', 'number'],
    ['is no text', Buffer.from([0xff, 0xfe, 0xfd, 0x0a]).toString('latin1'), 'COLUMN_MISSING', 'number'],
    ['is no workbook', new TextEncoder().encode('a,b\n1,2\n'), 'UNREADABLE', null],
  ] as const)('that %s is refused as a whole', async (_what, file, fault, field) => {
    const report = await settled(registrar, await send(registrar, agencyId, file));
    expect(report).toMatchObject({ state: 'READ', new: 0, refused: 1 });
    expect(report.rows).toMatchObject([{ outcome: 'REFUSED', fault, field }]);
  });
});

describe('whoever imports', () => {
  it('follows over a websocket how far it has come', async () => {
    const following = followed(registrar);
    await following.begun();
    const lines = Array.from({ length: 600 }, (_, nth) => diplomaLine(1_000 + nth));
    const { id } = await checked(lines);
    await taken(id);
    await pollUntil(async () => following.of(id).some(({ state }) => state === 'taken'));
    expect(following.of(id)).toEqual([
      { state: 'reading', done: 500, taken: 0 },
      { state: 'reading', done: 600, taken: 0 },
      { state: 'read', done: 600, taken: 0 },
      { state: 'taking', done: 600, taken: 500 },
      { state: 'taken', done: 600, taken: 600 },
    ]);
    await following.close();
  });
});
