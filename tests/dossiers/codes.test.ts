import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { dossierCode } from '../../modules/dossiers/intake/dossier-code.ts';
import { comer, entered } from '../support/counter-steps.ts';
import * as documents from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { openProvince } from '../support/province.ts';
import { expectRefused } from '../support/refused.ts';
import { takeIn } from './channel-documents.ts';

const province = await openProvince({ work: false, environment: { databaseConnections: 64 } });
const { parent, clerk, officer, file } = province;

const codeOf = async (id: string) => (await steps.seen(parent, id)).code ?? 'none';
const serials = (codes: readonly string[]) =>
  codes.map((code) => Number(code.split('-').at(-1))).toSorted((a, b) => a - b);
const upTo = (last: number) => Array.from({ length: last }, (_, at) => at + 1);

describe('dossier codes', () => {
  it('of 50 receipts at once are 1 to 50, without a gap or a double, and a refused receipt burns none', async () => {
    province.clock.set('2026-11-23T09:00+07:00');
    const ids = await steps.times(50, () => steps.submitted(parent, file));
    // Each is received three times at once, twice in vain, and once by somebody who may not.
    const answers = await Promise.all(
      ids.flatMap((dossier) => [
        clerk.ask(documents.receiveDossier, { dossier }),
        officer.ask(documents.receiveDossier, { dossier }),
        clerk.ask(documents.receiveDossier, { dossier }),
        clerk.ask(documents.receiveDossier, { dossier }),
      ]),
    );
    expect(
      Object.entries(Object.groupBy(answers, ({ answer }) => answer.__typename)).map(([name, of]) => [
        name,
        of?.length,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['Dossier', 50],
        ['ActNotPossible', 100],
        ['NotAllowed', 50],
      ]),
    );
    expect(serials(await Promise.all(ids.map(codeOf)))).toEqual(upTo(50));
    const next = await steps.received(parent, clerk, file);
    expect(next.code).toMatch(/-20261123-0000051$/);
  });

  it('begin at 1 on another day', async () => {
    province.clock.set('2026-11-24T09:00+07:00');
    expect((await steps.received(parent, clerk, file)).code).toMatch(/-20261124-0000001$/);
    province.clock.set('2026-11-25T00:00+07:00');
    expect((await steps.received(parent, clerk, file)).code).toMatch(/-20261125-0000001$/);
  });

  it('begin at 1 with the first moment of a year', async () => {
    province.clock.set('2026-12-31T23:59:59+07:00');
    expect((await steps.received(parent, clerk, file)).code).toMatch(/-20261231-0000001$/);
    province.clock.set('2027-01-01T00:00+07:00');
    expect((await steps.received(parent, clerk, file)).code).toMatch(/-20270101-0000001$/);
  });

  it('of 50 whom two clerks enter at the counter at once are 1 to 50, beside those that came online', async () => {
    province.clock.set('2026-11-27T09:00+07:00');
    const { readDossiers, receiveDossiers } = dossiers.permissions;
    const colleague = await province.office('colleague', [readDossiers, receiveDossiers], province.agencyId);
    const online = await steps.times(10, () => steps.submitted(parent, file));
    const atCounter = await steps.times(40, (nth) =>
      entered(nth % 2 === 0 ? clerk : colleague, { applicant: comer(nth) }),
    );
    const taken = await Promise.all([
      ...online.map((dossier) => clerk.ask(documents.receiveDossier, { dossier })),
      ...atCounter.map((dossier, nth) => (nth % 2 === 0 ? colleague : clerk).ask(takeIn, { dossier })),
    ]);
    expect(serials(taken.map(({ answer }) => steps.dossierIn(answer).code ?? 'none'))).toEqual(upTo(50));
  });

  it('have the form of 2018 and four digits until 14 September 2025, and no fifth', async () => {
    province.clock.set('2025-09-12T09:00+07:00');
    const { code } = await steps.received(parent, clerk, file);
    const { agency } = await steps.seen(clerk, await steps.submitted(parent, file));
    expect(code).toBe(`${agency.legacyCode}-250912-0001`);
    await province
      .db()
      .updateTable('dossiers.codeCounter')
      .set({ last: 9998 })
      .where('day', '=', '2025-09-12')
      .execute();
    expect((await steps.received(parent, clerk, file)).code).toBe(`${agency.legacyCode}-250912-9999`);
    const dossier = await steps.submitted(parent, file);
    await expectRefused(province, 'CodesUsedUp', () => clerk.ask(documents.receiveDossier, { dossier }));
    province.clock.set('2025-09-15T09:00+07:00');
    expect(steps.dossierIn((await clerk.ask(documents.receiveDossier, { dossier })).answer).code).toBe(
      `${agency.code}-20250915-0000001`,
    );
  });

  it('begin at 1 in another agency', async () => {
    province.clock.set('2026-11-26T09:00+07:00');
    const { readDossiers, receiveDossiers } = dossiers.permissions;
    const agency = await province.committee('04795');
    const elsewhere = await province.office('elsewhere', [readDossiers, receiveDossiers], agency);
    const [here, there] = [
      await steps.received(parent, clerk, file),
      await steps.received(parent, elsewhere, file, '04795'),
    ];
    expect([here.code, there.code]).toEqual([
      expect.stringMatching(/-20261126-0000001$/),
      expect.stringMatching(/-20261126-0000001$/),
    ]);
    expect(here.code).not.toBe(there.code);
  });

  it('have the form of their day', () => {
    const newFrom = Temporal.PlainDate.from('2025-09-15');
    const agency = { code: 'H28.112', legacyCode: '000.12.01.H28' };
    const day = fc
      .integer({ min: -3000, max: 3000 })
      .map((days) => Temporal.PlainDate.from('2025-09-15').add({ days }));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 9999 }), (on, serial) => {
        const code = dossierCode(agency, on, serial, newFrom);
        const [, of, digits, number] = /^(.+)-(\d+)-(\d+)$/.exec(code) ?? [];
        const isNew = Temporal.PlainDate.compare(on, newFrom) >= 0;
        expect(of).toBe(isNew ? 'H28.112' : '000.12.01.H28');
        expect(number).toHaveLength(isNew ? 7 : 4);
        expect(Number(number)).toBe(serial);
        const [, year, month, dayOfMonth] = /^(\d+)(\d\d)(\d\d)$/.exec(digits ?? '') ?? [];
        expect(year).toHaveLength(isNew ? 4 : 2);
        expect([Number(year) % 100, Number(month), Number(dayOfMonth)]).toEqual([
          on.year % 100,
          on.month,
          on.day,
        ]);
      }),
    );
  });

  it('change their form on 15 September 2025', () => {
    const newFrom = Temporal.PlainDate.from('2025-09-15');
    const agency = { code: 'H28.112', legacyCode: '000.12.01.H28' };
    expect(dossierCode(agency, Temporal.PlainDate.from('2025-09-14'), 7, newFrom)).toBe(
      '000.12.01.H28-250914-0007',
    );
    expect(dossierCode(agency, newFrom, 7, newFrom)).toBe('H28.112-20250915-0000007');
  });
});
