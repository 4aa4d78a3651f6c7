import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { stateOn } from '../../modules/health/licensing/state-on.ts';
import { LicenceActKind } from '../../modules/health/model.ts';
import { expectRefused } from '../support/refused.ts';
import * as asked from './documents.ts';
import * as steps from './office.ts';

const { province, officer } = await steps.openHealth();
const { anybody } = province;

const doctor = await province.person();
const first = await steps.licensed(doctor, officer, steps.practice);
const run = (statement: string) => sql.raw(statement).execute(province.platform().database.db);
const seen = async (id: string, on: string | null, asker = officer) => {
  const { licences } = await asker.ask(asked.licenceWithActs, { on });
  return licences.edges.find(({ node }) => node.id === id)?.node;
};
const suspend = (licence: string, from: string, reason = 'Quyết định 12/QĐ-SYT.') =>
  officer.ask(asked.suspendLicence, { licence, from, reason });
const resume = (licence: string, from: string) =>
  officer.ask(asked.resumeLicence, { licence, from, reason: 'Đã khắc phục.' });
const revoke = (licence: string, from: string) =>
  officer.ask(asked.revokeLicence, { licence, from, reason: 'Quyết định 30/QĐ-SYT.' });

describe('a licence', () => {
  it('is suspended, resumed and revoked from a day on, and all of it stays', async () => {
    const { id } = first;
    expect((await suspend(id, '2026-12-01')).answer).toMatchObject({ __typename: 'Licence', state: 'VALID' });
    await resume(id, '2027-01-01');
    await revoke(id, '2027-03-01');
    const states = [];
    for (const on of [
      '2026-11-22',
      '2026-11-23',
      '2026-11-30',
      '2026-12-01',
      '2027-01-01',
      '2027-03-01',
      '2040-01-01',
    ])
      states.push((await seen(id, on))?.state);
    expect(states).toEqual(['NOT_BEGUN', 'VALID', 'VALID', 'SUSPENDED', 'VALID', 'REVOKED', 'REVOKED']);
    expect((await seen(id, null, doctor))?.acts).toEqual([
      expect.objectContaining({ kind: 'REVOKED', fromDay: '2027-03-01', reason: 'Quyết định 30/QĐ-SYT.' }),
      expect.objectContaining({ kind: 'RESUMED', fromDay: '2027-01-01' }),
      expect.objectContaining({
        kind: 'SUSPENDED',
        fromDay: '2026-12-01',
        officer: { name: 'Cán bộ licensing' },
      }),
    ]);
  });

  it('that was revoked stays so, and makes room for another from that day on', async () => {
    const { id } = first;
    for (const again of [suspend, resume, revoke])
      await expectRefused(province, 'LicenceActNotPossible', () => again(id, '2027-04-01'), {
        last: 'REVOKED',
      });
    province.clock.set('2027-02-28T09:00+07:00');
    const early = await steps.received(doctor, officer, steps.practice);
    expect((await steps.decided(doctor, officer, early)).state).toBe('STOPPED');
    province.clock.set('2027-03-01T09:00+07:00');
    const second = await steps.licensed(doctor, officer, steps.practice);
    expect(second).toMatchObject({ number: '1/2027', validFrom: '2027-03-01', state: 'VALID' });
  });

  it('is not resumed before it is suspended, and nothing is decided from a day before the last decision', async () => {
    const { id } = await steps.licensed(await province.person(), officer, steps.practice);
    await expectRefused(province, 'LicenceActNotPossible', () => resume(id, '2027-06-01'), { last: null });
    await suspend(id, '2027-06-01');
    await expectRefused(province, 'InvalidInput', () => revoke(id, '2027-05-31'), { field: 'from' });
    await expectRefused(province, 'InvalidInput', () => revoke(id, '2032-03-01'), { field: 'from' });
    await expectRefused(province, 'LicenceNotFound', () => revoke('999999', '2027-06-01'));
  });

  it('of a facility is inspected later, too, which its owner and its agency see', async () => {
    const owner = await province.person();
    const { id } = await steps.licensed(owner, officer, steps.kitchen());
    const { answer } = await officer.ask(asked.recordInspection, {
      licence: id,
      heldOn: '2027-03-01',
      passed: false,
    });
    expect(answer.__typename).toBe('Inspection');
    expect((await seen(id, null, owner))?.inspections).toEqual([{ passed: false }]);
    expect((await seen(id, null, anybody))?.inspections).toEqual([]);
    // In the future, and before there was a licence.
    for (const heldOn of ['2030-02-01', '2026-01-02']) {
      const inspect = () => officer.ask(asked.recordInspection, { licence: id, heldOn, passed: true });
      await expectRefused(province, 'InvalidInput', inspect, { field: 'heldOn' });
    }
    const neither = () => officer.ask(asked.recordInspection, { heldOn: '2027-02-01', passed: true });
    await expectRefused(province, 'InvalidInput', neither, { field: 'dossier' });
  });
});

describe('the tables refuse', () => {
  const copied = 'kind, issuer_id, agency_id, year, name, scope, holder_id, issued_on, valid_from, valid_to';
  it.each([
    [
      'a second licence of a kind that holds on the same day',
      `insert into health.licence (${copied}, serial, dossier_id)
         select ${copied}, 900, (select max(id) from dossiers.dossier where id not in (select dossier_id from health.licence))
         from health.licence where revoked_from is null and facility_id is null limit 1`,
      'one_valid_licence_of_a_practitioner',
    ],
    ['another scope', `update health.licence set scope = 'Ngoại khoa'`, 'never changed'],
    [
      'a revocation taken back',
      `update health.licence set revoked_from = null where revoked_from is not null`,
      'never changed',
    ],
    ['a deleted licence', `delete from health.licence`, 'never changed'],
    ['another reason', `update health.licence_act set reason = 'khác'`, 'never changed'],
    [
      'what does not follow',
      `insert into health.licence_act (licence_id, kind, from_day, reason, agency_id, account_id, at)
         select licence_id, 'resumed', from_day, reason, agency_id, account_id, at from health.licence_act
         where kind = 'revoked' limit 1`,
      'does not follow',
    ],
    ['another finding', `update health.inspection set passed = true`, 'never changed'],
  ])('%s', async (_what, statement, because) => {
    await expect(run(statement)).rejects.toThrow(because);
  });
});

it('on each day a licence stands as the last decision of that day or before says, within its validity', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((nth) => `2026-02-${String(nth).padStart(2, '0')}`);
  const acts = fc
    .array(
      fc.record({ kind: fc.constantFrom(LicenceActKind.SUSPENDED, LicenceActKind.RESUMED), fromDay: day }),
    )
    .map((all) => all.toSorted((a, b) => (a.fromDay < b.fromDay ? -1 : 1)));
  fc.assert(
    fc.property(acts, day, day, fc.option(day), (all, on, revokedFrom, validTo) => {
      const revoked = [
        ...all.filter((one) => one.fromDay <= revokedFrom),
        { kind: LicenceActKind.REVOKED, fromDay: revokedFrom },
      ];
      const licence = { validFrom: '2026-02-05', validTo };
      const state = stateOn(licence, revoked, on);
      expect(state === 'revoked').toBe(on >= revokedFrom);
      if (on < revokedFrom) {
        expect(state === 'not-begun').toBe(on < licence.validFrom);
        if (on >= licence.validFrom) expect(state === 'expired').toBe(validTo !== null && on >= validTo);
        const last = all.filter((one) => one.fromDay <= on && one.fromDay <= revokedFrom).at(-1);
        if (state === 'suspended' || state === 'valid')
          expect(state === 'suspended').toBe(last?.kind === LicenceActKind.SUSPENDED);
      }
    }),
  );
});
