import { describe, expect, it } from 'vitest';
import { DEMO_COMMUNE } from '../../demo/persons.ts';
import { comer, openAtCounter } from '../support/counter-steps.ts';
import * as documents from '../support/documents.ts';
import { dossierIn, finished } from '../support/dossier-steps.ts';
import { readPdf } from '../support/pdf.ts';
import { readQrCode } from '../support/qr-code.ts';
import { expectRefused } from '../support/refused.ts';
import * as asked from './documents.ts';
import * as steps from './office.ts';

const { province, departmentId, officer } = await steps.openHealth();
const { parent, clerk, anybody, clock } = province;
const NAME = 'Bùi Thị Thử Nghiệm';

const head = await steps.licensed(parent, officer, steps.practice);
const pharmacist = await steps.licensed(parent, officer, steps.pharmacist);
const grant = (dossier: string) => officer.ask(documents.grantDossier, { dossier });

// Limits in days end when the office closes, on a working day; those in working days at the hour of the receipt.
describe('a licence is had from the draft to the register:', () => {
  it.each([
    ['1.012278', steps.clinic(head.number), 'FACILITY', null, '2027-01-22T10:00:00.000Z'],
    ['1.004593', steps.pharmacy(pharmacist.number), 'PHARMACY_BUSINESS', null, '2026-12-23T10:00:00.000Z'],
    ['1.013855', steps.kitchen(), 'FOOD_SAFETY', '2029-11-23', '2026-12-21T02:00:00.000Z'],
  ])('that of a facility, %s', async (_code, form, kind, validTo, dueAt) => {
    const incomplete = await steps.drafted(parent, form, 1);
    const paper = form.papers.at(-1);
    const submit = () =>
      parent.ask(documents.submitDossier, { dossier: incomplete, key: `hand-in-${incomplete}` });
    await expectRefused(province, 'PaperMissing', submit, { paper });
    const dossier = await steps.received(parent, officer, form);
    expect(await steps.seenBy(parent, dossier)).toMatchObject({
      agency: { id: String(departmentId), department: 'Health' },
      dueAt,
      licence: null,
    });
    await expectRefused(province, 'DecisionNotReady', () => grant(dossier));
    await steps.inspected(officer, dossier, false);
    await expectRefused(province, 'DecisionNotReady', () => grant(dossier));
    await steps.inspected(officer, dossier);
    expect(await steps.decided(parent, officer, dossier)).toMatchObject({
      state: 'ISSUING',
      inspections: [{ passed: true }, { passed: false }],
      licence: {
        kind,
        number: '1/2026',
        name: 'Phòng khám Thử Nghiệm',
        validFrom: steps.DAY,
        validTo,
        state: 'VALID',
        issuer: { id: String(departmentId) },
        facility: { address: 'Số 1', unit: { code: DEMO_COMMUNE } },
      },
    });
  });

  it.each([
    ['1.012259', steps.practice, 'PRACTICE', '2031-11-23', '2026-12-23T10:00:00.000Z'],
    ['1.004616', steps.pharmacist, 'PHARMACY_PRACTICE', null, '2026-12-14T10:00:00.000Z'],
  ])('that of a practitioner, %s', async (_code, form, kind, validTo, dueAt) => {
    const doctor = await province.person();
    const incomplete = await steps.drafted(doctor, form, 1);
    const submit = () =>
      doctor.ask(documents.submitDossier, { dossier: incomplete, key: `hand-in-${incomplete}` });
    await expectRefused(province, 'PaperMissing', submit, { paper: form.papers.at(-1) });
    const dossier = await steps.received(doctor, officer, form);
    expect((await steps.seenBy(doctor, dossier)).dueAt).toBe(dueAt);
    const { licence, state } = await steps.decided(doctor, officer, dossier);
    expect(state).toBe('ISSUING');
    expect(licence).toMatchObject({ kind, number: '2/2026', validFrom: steps.DAY, validTo, facility: null });
    expect(licence?.name).toBe(licence?.holder?.fullName);
  });
});

it('what the department decides is taken in at the desk of any agency that says it is', async () => {
  const wanted = { applicant: comer(1), procedure: steps.practice.code };
  await expectRefused(province, 'NotAllowed', () => openAtCounter(clerk, wanted));
  const { answer } = await openAtCounter(clerk, { ...wanted, receivingAgency: String(province.agencyId) });
  const { agency } = await steps.seenBy(clerk, dossierIn(answer).id);
  expect(agency.id).toBe(String(departmentId));
});

describe('a licence is refused', () => {
  const reasonOf = async (form: steps.Form, applicant = parent) => {
    const dossier = await steps.received(applicant, officer, form);
    if (form.code !== steps.practice.code) await steps.inspected(officer, dossier);
    const { state, licence, reason } = await steps.decided(applicant, officer, dossier);
    expect({ state, licence }).toEqual({ state: 'STOPPED', licence: null });
    return reason;
  };

  it('to whoever holds one of the kind already', async () => {
    expect(await reasonOf(steps.practice)).toContain(head.number);
  });

  it('to a facility whose head holds no licence of the profession, or one that is suspended', async () => {
    expect(await reasonOf(steps.clinic('999/2026'))).toContain('chuyên môn');
    const doctor = await province.person();
    const { id: licence, number } = await steps.licensed(doctor, officer, steps.practice);
    await officer.ask(asked.suspendLicence, { licence, reason: 'Quyết định 12.' });
    expect(await reasonOf(steps.clinic(number))).toContain('chuyên môn');
  });

  it("for somebody else's facility, and in a commune that does not exist", async () => {
    const { facility } = await steps.licensed(parent, officer, steps.clinic(head.number));
    const known = { known: facility?.id ?? '' };
    expect(await reasonOf(steps.kitchen(known), await province.person())).toContain('cơ sở');
    const nowhere = { name: 'Bếp', address: 'Số 2', commune: '99999' };
    expect(await reasonOf(steps.kitchen(nowhere))).toContain('99999');
  });

  it('twice for one of two dossiers that are granted at once', async () => {
    const doctor = await province.person();
    const both = [
      await steps.received(doctor, officer, steps.practice),
      await steps.received(doctor, officer, steps.practice),
    ];
    const ended = await Promise.all(both.map((dossier) => steps.decided(doctor, officer, dossier)));
    expect(ended.map(({ state }) => state).sort()).toEqual(['ISSUING', 'STOPPED']);
  });
});

describe('a facility', () => {
  it('holds several licences, one of a kind', async () => {
    const { facility } = await steps.licensed(parent, officer, steps.clinic(head.number));
    const known = { known: facility?.id ?? '' };
    const food = await steps.licensed(parent, officer, steps.kitchen(known));
    expect(food).toMatchObject({ name: facility?.name, facility: { id: facility?.id } });
    const again = await steps.received(parent, officer, steps.kitchen(known));
    await steps.inspected(officer, again);
    expect((await steps.decided(parent, officer, again)).reason).toContain(food.number);
  });
});

describe('a licence that ends soon', () => {
  it('is renewed from the day on which it ends, and not before it ends soon', async () => {
    const doctor = await province.person();
    const first = await steps.licensed(doctor, officer, steps.practice);
    clock.set('2031-08-24T09:00+07:00');
    const early = await steps.received(doctor, officer, steps.practice);
    expect((await steps.decided(doctor, officer, early)).reason).toContain(first.number);
    clock.set('2031-08-25T09:00+07:00');
    const second = await steps.licensed(doctor, officer, steps.practice);
    clock.set(`${steps.DAY}T09:00+07:00`);
    expect(second).toMatchObject({ validFrom: '2031-11-23', validTo: '2036-11-23', state: 'NOT_BEGUN' });
  });
});

describe('the public register', () => {
  const found = async (search: string) =>
    (await anybody.ask(asked.findLicences, { search })).licences.edges.map(({ node }) => node);

  it.each(['bui thi thu nghiem', 'Thử Nghiệm bùi', 'BÙI THỊ'])('is searched by name: "%s"', async (words) => {
    expect((await found(words)).map(({ name, kind }) => `${name} ${kind}`)).toEqual(
      expect.arrayContaining([`${NAME} PRACTICE`, `${NAME} PHARMACY_PRACTICE`]),
    );
  });

  it('is searched by number, narrowed by kind and paged', async () => {
    const page = async (after: string | null) =>
      (await anybody.ask(asked.findLicences, { search: head.number, kind: 'PRACTICE', first: 1, after }))
        .licences;
    const first = await page(null);
    expect(first.edges).toMatchObject([{ node: { name: NAME, number: head.number, scope: 'Nội khoa' } }]);
    expect(first.pageInfo.hasNextPage).toBe(false);
  });

  it('tells anybody what the law makes public, and nothing of the person and of what was found', async () => {
    const [licence] = await found(NAME);
    expect(licence).toMatchObject({ name: NAME, state: 'VALID', holder: null, acts: [], inspections: [] });
  });
});

describe('a licence is handed out by a worker as a document', () => {
  it('that says what the register says, with a code by which anybody sees how it stands', async () => {
    await province.forgetJobs();
    const owner = await province.person();
    const dossier = await steps.received(owner, officer, steps.clinic(head.number));
    await steps.inspected(officer, dossier);
    const { licence } = await steps.decided(owner, officer, dossier);
    const { resultFile } = await province.whileWorking(() => finished(owner, dossier));
    const pdf = await (await owner.fetch(`/files/${resultFile?.id}/content`)).bytes();
    const { text } = await readPdf(pdf);
    for (const said of [
      'GIẤY PHÉP HOẠT ĐỘNG KHÁM BỆNH, CHỮA BỆNH',
      `Số: ${licence?.number}`,
      'Phòng khám Thử Nghiệm',
      'Nội khoa',
      `${NAME} (số ${head.number})`,
    ])
      expect(text).toContain(said);
    const { pathname } = new URL(await readQrCode(pdf));
    const verified = async (path = pathname) => {
      const response = await anybody.fetch(path);
      return `${response.status} ${await response.text()}`;
    };
    expect(await verified()).toContain(`200 Giấy phép số ${licence?.number} cấp ngày 23/11/2026`);
    expect(await verified()).toContain('còn hiệu lực');
    await officer.ask(asked.suspendLicence, { licence: licence?.id ?? '', reason: 'Quyết định 12' });
    expect(await verified()).toContain('it is suspended');
    expect(await verified(`${pathname}0`)).toContain('404 Không có giấy phép nào');
  });
});
