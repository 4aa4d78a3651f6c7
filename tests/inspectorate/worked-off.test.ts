import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { organisations } from '../../modules/organisations/contract.ts';
import { changed } from '../dossiers/calendar-steps.ts';
import { cellsOf } from '../support/cells-of.ts';
import { readPdf } from '../support/pdf.ts';
import { pollUntil } from '../support/poll-until.ts';
import { openProvince } from '../support/province.ts';
import * as documents from './documents.ts';
import { complaint, inspectorsOf, petitioner, received, seen } from './office.ts';

/** More than are in memory at a time. */
const MANY = 600;
const COLUMNS = [
  'STT',
  'Ngày tiếp',
  'Họ tên, địa chỉ',
  'Số định danh',
  'Nội dung vụ việc',
  'Phân loại đơn',
  'Số người',
  'Cơ quan đã giải quyết',
  'Thuộc thẩm quyền',
  'Hướng dẫn',
  'Cơ quan thụ lý',
  'Theo dõi kết quả',
  'Ghi chú',
];

const province = await openProvince();
const here = await inspectorsOf(province, province.agencyId);

async function written(year: number, format: 'PDF' | 'XLSX') {
  const { answer } = await here.chair.ask(documents.exportReceptions, { agency: here.agency, year, format });
  if (answer.__typename !== 'ReceptionExport') throw new Error(answer.__typename);
  const { id } = answer;
  return pollUntil(async () => {
    const { receptionExport: found } = await here.chair.ask(documents.receptionExport, { id });
    return found?.file != null && { ...found, file: found.file };
  });
}

async function content(fileId: string): Promise<Uint8Array> {
  const response = await here.chair.fetch(`/files/${fileId}/content`);
  expect(response.status).toBe(200);
  return response.bytes();
}

describe('a change of the calendar', () => {
  it('moves when petitions are due, without anybody asking', async () => {
    const manager = await province.office(
      'calendar',
      [organisations.permissions.manageCalendar],
      province.agencyId,
    );
    const { id, dueAt } = await received(here);
    expect(dueAt).toBe('2026-12-03T10:00:00.000Z');
    await changed(manager, {
      agency: here.agency,
      days: [{ day: '2026-12-03', kind: 'DAY_OFF', name: 'Nghỉ bù' }],
    });
    await pollUntil(async () => (await seen(here.inspector, id)).dueAt === '2026-12-04T10:00:00.000Z');
    const [triage] = (await seen(here.inspector, id)).clocks;
    expect(triage?.due).toBe('2026-12-04T10:00:00.000Z');
    expect(triage?.days.at(-1)).toMatchObject({ day: '2026-12-04', counted: false, reason: 'MOVED_TO' });
  });
});

describe('the reception book of a year', () => {
  it('has its 13 columns, and of whoever denounced neither name nor number', async () => {
    const reception = {
      withinCompetence: true,
      settledBefore: 'UBND huyện Đà Bắc',
      guidance: 'Chờ thông báo',
      handledBy: 'UBND xã Đà Bắc',
      note: 'Đoàn đông người',
    };
    const { agency } = here;
    await here.clerk.ask(documents.receivePetition, {
      agency,
      petition: { ...complaint, people: 12 },
      petitioner,
      reception,
    });
    await here.clerk.ask(documents.receiveDenunciation, {
      agency,
      summary: 'Tố cáo thu phí trái quy định',
      denouncer: { fullName: 'Bàn Thị Kín Danh', citizenNumber: '017177654321', address: 'Ngõ Sau Núi Voi' },
      reception: { withinCompetence: false },
    });
    const book = await written(2026, 'XLSX');
    expect(book).toMatchObject({
      total: 2,
      written: 2,
      file: { name: 'Sổ tiếp công dân 2026 Ủy ban nhân dân xã Đà Bắc.xlsx', pages: null },
    });
    const [titles, ...rows] = cellsOf(await content(book.file.id));
    expect(Object.values(titles ?? {})).toEqual(COLUMNS);
    expect(rows).toEqual([
      {
        A: '1',
        // Days since 1900.
        B: '46349',
        C: 'Xa Thị Khiếu, Xóm Mẫu, xã Đà Bắc',
        D: '017180000001',
        E: 'Khiếu nại quyết định thu hồi đất',
        F: 'KN',
        G: '12',
        H: 'UBND huyện Đà Bắc',
        I: 'Có',
        J: 'Chờ thông báo',
        K: 'UBND xã Đà Bắc',
        L: 'đã tiếp nhận',
        M: 'Đoàn đông người',
      },
      expect.objectContaining({ A: '2', C: 'Giữ bí mật', F: 'TC', G: '1', I: 'Không', L: 'đã tiếp nhận' }),
    ]);
    expect(JSON.stringify(rows[1])).not.toMatch(/Kín|017177654321|Núi Voi/);
  });

  it('is on A4, across, with every entry once, its titles on every page, however long it is', async () => {
    await sql`
      with came as (
        insert into inspectorate.petition (agency_id, book_agency_id, year, number, kind, channel, petitioner_id, summary,
          received_on, state)
        select ${province.agencyId}, ${province.agencyId}, 2025, n, 'feedback', 'reception', person.id, 'Phản ánh ' || n,
          date '2025-01-01' + n % 365, 'received'
        from generate_series(1, ${MANY}::integer) as n, (select id from people.person limit 1) as person
        returning id, number, received_on)
      insert into inspectorate.reception (petition_id, agency_id, year, number, received_on, within_competence)
      select id, ${province.agencyId}, 2025, number, received_on, true from came`.execute(
      province.platform().database.db,
    );
    await sql`insert into inspectorate.reception_counter values (${province.agencyId}, 2025, ${MANY})`.execute(
      province.platform().database.db,
    );
    const book = await written(2025, 'PDF');
    expect(book).toMatchObject({ total: MANY, written: MANY });
    const { text, sizes, pieces } = await readPdf(await content(book.file.id));
    expect(new Set(sizes.map(String))).toEqual(new Set(['297,210']));
    expect(sizes).toHaveLength(book.file.pages ?? 0);
    expect(text).toContain('SỔ TIẾP CÔNG DÂN');
    expect(pieces.filter((piece) => piece.text === 'Ghi chú')).toHaveLength(sizes.length);
    const entries = pieces.map((piece) => piece.text).filter((word) => /^Phản ánh \d+$/.test(word));
    expect(new Set(entries).size).toBe(MANY);
    expect(entries).toHaveLength(MANY);
  });
});
