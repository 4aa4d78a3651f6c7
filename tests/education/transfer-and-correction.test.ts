import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { DEMO_COMMUNE } from '../../demo/persons.ts';
import type {
  DiplomaChangeInput,
  DiplomaCorrectionApplication,
  SchoolTransferApplication,
} from '../gql/graphql.ts';
import { grantDossier, openDossier } from '../support/documents.ts';
import { dossierIn } from '../support/dossier-steps.ts';
import { expectRefused } from '../support/refused.ts';
import * as documents from './change-documents.ts';
import { deskOf, handedIn, openSchools } from './school.ts';

const province = await openSchools();
const { parent, anybody } = province;
const desk = await deskOf(province);
const db = () => province.platform().database.db;

beforeAll(async () => {
  await sql`
    insert into education.school (code, name, level, unit_id, agency_id)
    select 'DEMO-THCS-02', 'Trường THCS Thử Nghiệm 2', 'lower-secondary', unit_id, agency_id
      from education.school where code = 'DEMO-THCS-01'
    union all
    select 'DEMO-THPT-02', 'Trường THPT Thử Nghiệm 2', 'upper-secondary', unit_id, agency_id
      from education.school where code = 'DEMO-THPT-01'`.execute(db());
});

const draft = async (procedure: string) =>
  dossierIn((await parent.ask(openDossier, { procedure, commune: DEMO_COMMUNE })).answer).id;
const grant = (dossier: string) => desk.officer.ask(grantDossier, { dossier });

const TRANSFERS = {
  '2.002481': {
    papers: ['HOC_BA', 'GIAY_GIOI_THIEU_CHUYEN_TRUONG'],
    from: { school: 'DEMO-THCS-01', className: '9A' },
    application: {
      childName: 'Đinh Công Thí',
      childCitizenNumber: '017212000013',
      schoolYear: '2026-2027',
      school: 'DEMO-THCS-02',
      reason: 'Gia đình chuyển nơi ở.',
    },
  },
  '2.002478': {
    papers: ['HOC_BA', 'BANG_TOT_NGHIEP_THCS', 'GIAY_GIOI_THIEU_CHUYEN_TRUONG'],
    from: { school: 'DEMO-THPT-01', className: '12A' },
    application: {
      childName: 'Lò Văn Nghiệm',
      childCitizenNumber: '017209000015',
      schoolYear: '2026-2027',
      school: 'DEMO-THPT-02',
      reason: 'Gia đình chuyển nơi ở.',
    },
  },
} as const;

async function transferring(code: keyof typeof TRANSFERS, more: Partial<SchoolTransferApplication> = {}) {
  const { application, papers } = TRANSFERS[code];
  const dossier = await draft(code);
  const form = { ...application, ...more };
  dossierIn((await parent.ask(documents.fillSchoolTransfer, { dossier, application: form })).answer);
  return handedIn(desk, dossier, papers);
}

async function transferred(id: string) {
  dossierIn((await grant(id)).answer);
  const { dossier } = await parent.ask(documents.transferOf, { id });
  return dossier;
}

describe('a transfer', () => {
  it.each(['2.002481', '2.002478'] as const)(
    '%s ends the place at one school and begins that at the other on the same day',
    async (code) => {
      const { papers, from, application } = TRANSFERS[code];
      const dossier = await transferred(await transferring(code));
      expect(dossier).toMatchObject({
        state: 'DONE',
        // The school sets the time: the catalogue states no exact limit.
        dueAt: null,
        procedure: { code },
        schoolTransfer: {
          transferredOn: '2026-11-23',
          reason: application.reason,
          former: {
            enteredOn: null,
            leftOn: '2026-11-23',
            school: { code: from.school },
            schoolClass: { name: from.className },
          },
          pupil: {
            schoolYear: '2026-2027',
            enteredOn: '2026-11-23',
            leftOn: null,
            school: { code: application.school },
            schoolClass: null,
          },
        },
      });
      expect(dossier?.procedure.papers.map((paper) => paper.code)).toEqual(papers);
    },
  );

  it('is stopped, and no place changed, where the pupil is not there, or there already', async () => {
    const places = async () => (await province.digest())['education.pupil'];
    const before = await places();
    for (const [more, because] of [
      [{ school: 'DEMO-THCS-02' }, 'Học sinh đang học tại trường này.'],
      [{ schoolYear: '2025-2026' }, 'Không có học sinh mang họ tên'],
      [{ childName: 'Đinh Công Khác' }, 'Không có học sinh mang họ tên'],
      [
        { childName: 'Xa Thị Thử', childCitizenNumber: '017317000012' },
        'Trường chuyển đến không cùng cấp học',
      ],
    ] as const) {
      const dossier = await transferred(await transferring('2.002481', more));
      expect(dossier).toMatchObject({ state: 'STOPPED', schoolTransfer: null });
      expect(dossier?.reason).toContain(because);
    }
    expect(await places()).toEqual(before);
  });

  it('takes place once, however many are granted at once: one pupil is at one school', async () => {
    const pupil = { childName: 'Quách Thị Điểm', childCitizenNumber: '017312000014' };
    const waiting = [];
    for (let nth = 0; nth < 3; nth += 1) waiting.push(await transferring('2.002481', pupil));
    const done = await Promise.all(waiting.map(transferred));
    expect(done.map((dossier) => dossier?.state).sort()).toEqual(['DONE', 'STOPPED', 'STOPPED']);
    const { rows } = await sql`
      select from education.pupil as pupil join people.person as person on person.id = pupil.person_id
      where person.citizen_number = '017312000014' and pupil.left_on is null`.execute(db());
    expect(rows).toHaveLength(1);
  });

  it('is to a lower or upper secondary school that there is, by its own procedure', async () => {
    const { application } = TRANSFERS['2.002481'];
    const dossier = await draft('2.002481');
    const fill = (school: string) => () =>
      parent.ask(documents.fillSchoolTransfer, { dossier, application: { ...application, school } });
    for (const school of ['DEMO-TH-01', 'NIRGENDS'])
      await expectRefused(province, 'InvalidInput', fill(school), { field: 'application.school' });
    await expectRefused(province, 'OtherProcedure', fill('DEMO-THPT-02'));
  });
});

const CORRECTION = {
  diplomaNumber: 'B 1234567',
  kind: 'LOWER_SECONDARY',
  basis: 'Trích lục cải chính hộ tịch số 12/2026',
} as const satisfies Partial<DiplomaCorrectionApplication>;

async function corrected(
  changes: readonly DiplomaChangeInput[],
  more: Partial<DiplomaCorrectionApplication> = {},
) {
  const dossier = await draft('3.000466');
  const application = { ...CORRECTION, changes: [...changes], ...more };
  dossierIn((await parent.ask(documents.fillDiplomaCorrection, { dossier, application })).answer);
  await handedIn(desk, dossier, ['VAN_BANG', 'GIAY_TO_HO_TICH']);
  const { dossier: received } = await parent.ask(documents.correctionOf, { id: dossier });
  dossierIn((await grant(dossier)).answer);
  const { dossier: seen } = await parent.ask(documents.correctionOf, { id: dossier });
  return { ...seen, promised: received?.dueAt };
}

describe('a correction', () => {
  const stored = () => sql`select * from education.diploma order by id`.execute(db());

  it('enters what changes, and never overwrites what was written at first', async () => {
    const before = await stored();
    const first = await corrected([
      { field: 'HOLDER_NAME', becomes: 'Bùi Thị Thử Nghiệm Mới' },
      { field: 'BIRTH_PLACE', becomes: 'Xã Đà Bắc' },
    ]);
    expect(first).toMatchObject({
      state: 'DONE',
      // Five working days after 9 o'clock on Monday, 23 November 2026.
      promised: '2026-11-30T02:00:00.000Z',
      procedure: { code: '3.000466', papers: [{ code: 'VAN_BANG' }, { code: 'GIAY_TO_HO_TICH' }] },
      diplomaCorrection: { number: 1, year: 2026, basis: CORRECTION.basis, correctedOn: '2026-11-23' },
    });
    const second = await corrected([
      { field: 'HOLDER_NAME', becomes: 'Bùi Thị Thử' },
      { field: 'BIRTH_PLACE', becomes: 'Xã Đà Bắc' },
    ]);
    expect(second.diplomaCorrection?.diploma).toMatchObject({
      holderName: 'Bùi Thị Thử',
      birthPlace: 'Xã Đà Bắc',
      birthDate: '1999-03-08',
      correctedOn: '2026-11-23',
      corrections: [
        {
          number: 2,
          changes: [{ field: 'HOLDER_NAME', was: 'Bùi Thị Thử Nghiệm Mới', becomes: 'Bùi Thị Thử' }],
        },
        {
          number: 1,
          changes: [
            { field: 'HOLDER_NAME', was: 'Bùi Thị Thử Nghiệm', becomes: 'Bùi Thị Thử Nghiệm Mới' },
            { field: 'BIRTH_PLACE', was: null, becomes: 'Xã Đà Bắc' },
          ],
        },
      ],
    });
    expect((await stored()).rows).toEqual(before.rows);
  });

  it.each([
    ['nothing changes', [{ field: 'BIRTH_DATE', becomes: '1999-03-08' }], {}, 'trùng với sổ gốc'],
    [
      'the applicant holds no such diploma',
      [{ field: 'SEX', becomes: 'Nữ' }],
      { diplomaNumber: 'B 1' },
      'B 1',
    ],
  ] as const)('is stopped where %s', async (_what, changes, more, because) => {
    const dossier = await corrected(changes, more);
    expect(dossier).toMatchObject({ state: 'STOPPED', diplomaCorrection: null });
    expect(dossier.reason).toContain(because);
  });

  it.each([
    ['a day of birth that is none', [{ field: 'BIRTH_DATE', becomes: '31/02/1999' }]],
    ['a sex that the register does not know', [{ field: 'SEX', becomes: 'nữ giới' }]],
    [
      'one field twice',
      [
        { field: 'SEX', becomes: 'Nữ' },
        { field: 'SEX', becomes: 'Nam' },
      ],
    ],
    ['nothing at all', []],
  ] as const)('does not take %s', async (_what, changes) => {
    const dossier = await draft('3.000466');
    await expectRefused(
      province,
      'InvalidInput',
      () =>
        parent.ask(documents.fillDiplomaCorrection, {
          dossier,
          application: { ...CORRECTION, changes: [...changes] },
        }),
      { field: 'application.changes' },
    );
  });

  it('stays in registers that are never changed', async () => {
    for (const table of ['diploma_correction', 'diploma_change'])
      for (const statement of [
        `update education.${table} set id = default`,
        `delete from education.${table}`,
      ])
        await expect(sql.raw(statement).execute(db())).rejects.toThrow('never changed');
  });
});

describe('anybody verifies a diploma', () => {
  const told = {
    kind: 'LOWER_SECONDARY',
    number: 'B 1234567',
    year: 2014,
    issuedOn: '2014-06-20',
    correctedOn: '2026-11-23',
    agencyName: 'Ủy ban nhân dân xã Đà Bắc',
  };

  it('by its kind and number, and is told nothing personal', async () => {
    const { verifyDiplomas } = await anybody.ask(documents.verifyDiplomas, {
      kind: 'LOWER_SECONDARY',
      number: 'B 1234567',
    });
    expect(verifyDiplomas).toEqual([told]);
    const other = await anybody.ask(documents.verifyDiplomas, {
      kind: 'UPPER_SECONDARY',
      number: 'B 1234567',
    });
    expect(other.verifyDiplomas).toEqual([]);
  });

  it('by the code in its QR code, in the graph and with a phone alone', async () => {
    const { diplomaCorrection } = await corrected([{ field: 'ETHNICITY', becomes: 'Mường' }]);
    const url = new URL(diplomaCorrection?.diploma.verificationUrl ?? '');
    const code = url.pathname.split('/').at(-1) ?? '';
    expect((await anybody.ask(documents.verifyDiploma, { code })).verifyDiploma).toEqual(told);
    const page = await anybody.fetch(url.pathname);
    const text = await page.text();
    expect(text).toContain('B 1234567');
    expect(text).toContain('Đã chỉnh sửa ngày 23/11/2026');
    expect(text).not.toMatch(/Bùi|Thử|1999/);
    expect((await anybody.ask(documents.verifyDiploma, { code: 'x' })).verifyDiploma).toBeNull();
    expect((await anybody.fetch('/diplomas/verify/x')).status).toBe(404);
  });
});
