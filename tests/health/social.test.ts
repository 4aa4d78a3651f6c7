import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import * as documents from '../support/documents.ts';
import { expectRefused } from '../support/refused.ts';
import * as steps from './commune-office.ts';
import { received } from './office.ts';
import * as asked from './social-documents.ts';

const { province, officer } = await steps.openCommune();
const { anybody, clock } = province;
const run = (statement: string) => sql.raw(statement).execute(province.platform().database.db);

describe('a certificate of disability (1.001699)', () => {
  it('is had from the draft to the register, once the council has concluded', async () => {
    const person = await province.person();
    const dossier = await received(person, officer, steps.disability);
    expect(await steps.seenBy(person, dossier)).toMatchObject({
      dueAt: '2026-12-18T10:00:00.000Z',
      agency: { id: String(province.agencyId), kind: 'COMMUNE_COMMITTEE' },
      disabilityCertificate: null,
    });
    const grant = () => officer.ask(documents.grantDossier, { dossier });
    await expectRefused(province, 'DecisionNotReady', grant);
    // Tomorrow, and on the day before it was handed in.
    for (const heldOn of ['2026-11-24', '2026-11-22']) {
      const conclusion = { dossier, degree: 'MILD' as const, heldOn };
      await expectRefused(province, 'InvalidInput', () => officer.ask(asked.recordConclusion, conclusion), {
        field: 'heldOn',
      });
    }
    await steps.conclude(officer, dossier, 'MILD');
    await steps.conclude(officer, dossier, 'SEVERE');
    await grant();
    expect(await steps.seenBy(person, dossier)).toMatchObject({
      state: 'DONE',
      disabilityConclusions: [{ degree: 'SEVERE' }, { degree: 'MILD' }],
      disabilityCertificate: {
        number: '1/2026',
        issuedOn: '2026-11-23',
        issuer: { id: String(province.agencyId) },
        conclusion: { degree: 'SEVERE', diagnosis: 'Liệt hai chi dưới' },
      },
    });
    const late = { dossier, degree: 'MILD' as const, heldOn: '2026-11-23' };
    await expectRefused(province, 'InvalidInput', () => officer.ask(asked.recordConclusion, late), {
      field: 'dossier',
    });
  });

  it('takes the place of the former one, which stays in the register', async () => {
    const person = await province.person();
    await steps.decided(person, officer, steps.disability, 'MILD');
    clock.set('2026-12-01T09:00+07:00');
    await steps.decided(person, officer, steps.disability, 'ESPECIALLY_SEVERE');
    clock.set('2026-11-23T09:00+07:00');
    expect((await person.ask(asked.mySocialRegister, {})).me?.disabilityCertificates).toEqual([
      expect.objectContaining({
        issuedOn: '2026-12-01',
        replacedOn: null,
        conclusion: { degree: 'ESPECIALLY_SEVERE' },
      }),
      expect.objectContaining({
        issuedOn: '2026-11-23',
        replacedOn: '2026-12-01',
        conclusion: { degree: 'MILD' },
      }),
    ]);
  });
});

describe('a monthly allowance (1.001776)', () => {
  it('is paid by the degree on the certificate and by age, changed as both change, and ended; all of it stays', async () => {
    const person = await province.person();
    await steps.bornOn(province, person, '1966-12-02');
    await steps.decided(person, officer, steps.disability);
    const { allowance, dueAt } = await steps.decided(person, officer, steps.allowance('START'));
    expect(dueAt).toBe('2026-12-07T02:00:00.000Z');
    expect(allowance).toMatchObject({
      kind: 'MONTHLY',
      amount: 750_000,
      payout: 'Nhận tiền mặt',
      endedOn: null,
    });
    clock.set('2026-12-02T09:00+07:00');
    expect((await steps.decided(person, officer, steps.allowance('CHANGE'))).allowance?.amount).toBe(
      1_000_000,
    );
    clock.set('2027-01-04T09:00+07:00');
    expect(await steps.decided(person, officer, steps.allowance('END'))).toMatchObject({
      state: 'DONE',
      allowance: null,
    });
    clock.set('2026-11-23T09:00+07:00');
    expect((await person.ask(asked.mySocialRegister, {})).me?.allowances).toEqual([
      { kind: 'MONTHLY', amount: 1_000_000, validFrom: '2026-12-02', endedOn: '2027-01-04' },
      { kind: 'MONTHLY', amount: 750_000, validFrom: '2026-11-23', endedOn: '2026-12-02' },
    ]);
  });

  it('is refused without a certificate, for a degree that has no rate, twice, and where there is none to end', async () => {
    const person = await province.person();
    const reasonOf = async (request: 'START' | 'CHANGE' | 'END') => {
      const { state, reason } = await steps.decided(person, officer, steps.allowance(request));
      expect(state).toBe('STOPPED');
      return reason;
    };
    expect(await reasonOf('START')).toContain('không có giấy xác nhận khuyết tật');
    expect(await reasonOf('END')).toContain('không hưởng');
    await steps.decided(person, officer, steps.disability, 'MILD');
    expect(await reasonOf('START')).toContain('không thuộc đối tượng');
    clock.set('2026-11-24T09:00+07:00');
    await steps.decided(person, officer, steps.disability, 'SEVERE');
    await steps.decided(person, officer, steps.allowance('START'));
    expect(await reasonOf('START')).toContain('đang hưởng');
    clock.set('2026-11-23T09:00+07:00');
  });
});

describe('a social pension (1.014027)', () => {
  it.each([
    ['1951-11-23', 'DONE', 500_000],
    ['1951-11-24', 'STOPPED', undefined],
  ])('of whoever was born on %s: %s', async (birthDate, state, amount) => {
    const person = await province.person();
    await steps.bornOn(province, person, birthDate);
    const decided = await steps.decided(person, officer, steps.pension);
    expect([decided.state, decided.allowance?.amount]).toEqual([state, amount]);
    expect(decided.dueAt).toBe('2026-12-07T02:00:00.000Z');
  });
});

describe('the registers', () => {
  it('are searched by name without tone marks, and by number', async () => {
    const person = await province.person();
    await steps.bornOn(province, person, '1980-01-01');
    const { disabilityCertificate } = await steps.decided(person, officer, steps.disability);
    await steps.decided(person, officer, steps.allowance('START'));
    const { me } = await person.ask(asked.myName, {});
    const plain = (me?.fullName ?? '').replace('Người Thử', 'nguoi thu');
    const found = async (search: string) => {
      const { disabilityCertificates } = await officer.ask(asked.findCertificates, { search });
      return disabilityCertificates.edges.map(({ node }) => node.person.fullName);
    };
    expect(await found(plain)).toEqual([me?.fullName]);
    expect(await found(disabilityCertificate?.number ?? '')).toContain(me?.fullName);
    const { allowances } = await officer.ask(asked.findAllowances, { search: plain });
    expect(allowances.edges.map(({ node }) => [node.person.fullName, node.amount])).toEqual([
      [me?.fullName, 750_000],
    ]);
  });

  it('tell anybody what the law sets, with its source and how surely it is known', async () => {
    const { allowanceRates } = await anybody.ask(asked.allowanceRates, { kind: 'PENSION' });
    expect(allowanceRates.edges).toMatchObject([
      {
        node: {
          ageFrom: 75,
          ageTo: null,
          amount: 500_000,
          source: 'Nghị định 176/2025/NĐ-CP',
          evidence: 'recalled-med',
        },
      },
    ]);
  });
});

describe('the tables refuse', () => {
  it.each([
    ['another diagnosis', `update health.disability_conclusion set diagnosis = 'khác'`, 'never changed'],
    [
      'two certificates at once',
      `insert into health.disability_certificate (issuer_id, agency_id, year, serial, person_id, dossier_id, conclusion_id, issued_on)
         select c.issuer_id, c.agency_id, c.year, 900, c.person_id, (select max(id) from dossiers.dossier), d.id, c.issued_on
         from health.disability_certificate as c join health.disability_conclusion as d on d.person_id = c.person_id
         where c.replaced_on is null and d.id not in (select conclusion_id from health.disability_certificate) limit 1`,
      'one_disability_certificate_of_a_person',
    ],
    ['another amount', `update health.allowance set amount = 1`, 'never changed'],
    [
      'an end taken back',
      `update health.allowance set ended_on = null, ending_dossier_id = null`,
      'never changed',
    ],
    ['a deleted allowance', `delete from health.allowance`, 'never changed'],
    [
      'two rates at once',
      `insert into health.allowance_rate (kind, degree, age_from, age_to, amount, valid_from, source, evidence)
         select kind, degree, age_from + 1, null, 1, null, source, evidence from health.allowance_rate limit 1`,
      'allowance_rate_never_overlaps',
    ],
  ])('%s', async (_what, statement, because) => {
    await expect(run(statement)).rejects.toThrow(because);
  });
});
