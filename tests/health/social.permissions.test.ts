import { describe, expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { health } from '../../modules/health/contract.ts';
import { type Asker, askerAt } from '../support/asker.ts';
import * as documents from '../support/documents.ts';
import { havingRole } from '../support/having-role.ts';
import { inSession } from '../support/in-session.ts';
import { expectError, expectRefused } from '../support/refused.ts';
import * as steps from './commune-office.ts';
import { DAY, drafted, received } from './office.ts';
import * as asked from './social-documents.ts';

const { province, officer, decider } = await steps.openCommune();
const { anybody, parent, clerk, partner, administrator } = province;
const { assessDisability, readMedicalData, readAllowances } = health.permissions;

const person = await province.person();
const elsewhere = await province.office(
  'social-elsewhere',
  [dossiers.permissions.readDossiers, assessDisability, readMedicalData, readAllowances],
  await province.committee('04792'),
);
const certified = await received(person, officer, steps.disability);
await steps.conclude(officer, certified);
await officer.ask(documents.grantDossier, { dossier: certified });
const paid = await received(person, officer, steps.allowance('START'));
await officer.ask(documents.grantDossier, { dossier: paid });
const open = await received(person, officer, steps.disability);

const without = (asker: Asker) =>
  askerAt(province.url, {
    login: asker.login,
    accountId: asker.accountId,
    token: asker.token ?? '',
    reason: null,
  });
const STRANGERS = [parent, clerk, partner, administrator, decider];

describe('medical data', () => {
  it('is seen by the person and by who may read it in the agency, and not by who decides', async () => {
    for (const asker of [person, officer])
      expect((await steps.seenBy(asker, certified)).disabilityCertificate?.conclusion.degree).toBe('SEVERE');
    for (const asker of [clerk, decider])
      expect(await steps.seenBy(asker, certified)).toMatchObject({
        disabilityConclusions: [],
        disabilityCertificate: null,
      });
  });

  it('is seen, of all roles in that agency, by the officer of social protection alone', async () => {
    const roles = await province.db().selectFrom('server.role').select('code').orderBy('code').execute();
    const seeing = [];
    for (const { code } of roles) {
      const account = await havingRole(province, `as ${code}`, code, province.agencyId);
      const asker = await inSession(province, code, account);
      const { dossier } = await asker.ask(asked.socialOfDossier, { id: certified });
      const { data } = await asker.answer(asked.findCertificates, {});
      const lists = (data?.disabilityCertificates.edges.length ?? 0) > 0;
      if (lists || dossier?.disabilityCertificate || dossier?.disabilityConclusions.length) seeing.push(code);
    }
    expect(seeing).toEqual(['social-protection-officer']);
  });

  it('disabilityCertificates: is listed for nobody else, and nowhere else', async () => {
    await expectError(anybody.answer(asked.findCertificates, {}), 'NotSignedIn');
    for (const asker of [person, ...STRANGERS])
      await expectError(asker.answer(asked.findCertificates, {}), 'NotAllowed');
    expect((await officer.ask(asked.findCertificates, {})).disabilityCertificates.edges).toHaveLength(1);
    for (const search of [undefined, '1/2026', 'nguoi thu'])
      expect((await elsewhere.ask(asked.findCertificates, { search })).disabilityCertificates.edges).toEqual(
        [],
      );
  });

  it('is told with a reason alone, which the person reads with who it was', async () => {
    await expectError(without(officer).answer(asked.findCertificates, {}), 'ReasonNeeded');
    await officer.ask(asked.findCertificates, {});
    const { readsOfMyData } = await person.ask(asked.readsOfMine, {});
    expect(readsOfMyData.edges.map(({ node }) => node)).toEqual(
      expect.arrayContaining([
        {
          type: 'DisabilityConclusion',
          account: 'Cán bộ social',
          reason: 'kiểm thử',
          office: { id: String(province.agencyId) },
        },
      ]),
    );
  });

  it('stands neither in the answer of who records it nor in what is kept of the form and the result', async () => {
    const { rows } = await province
      .db()
      .selectFrom('dossiers.dossier')
      .select(['application', 'result'])
      .where('id', '=', Number(certified))
      .execute()
      .then((found) => ({ rows: JSON.stringify(found) }));
    expect(rows).not.toMatch(/severe|Liệt/i);
    const { rows: written } = await auditAndEvents();
    expect(written).not.toMatch(/severe|Liệt/i);
  });
});

/** All that is written for others to read: the audit log, the events and the letters. */
async function auditAndEvents(): Promise<{ readonly rows: string }> {
  const audit = await province.db().selectFrom('server.audit').selectAll().execute();
  const events = await province.db().selectFrom('server.event').selectAll().execute();
  const outbox = await province.db().selectFrom('server.outbox').selectAll().execute();
  return { rows: JSON.stringify([audit, events, outbox]) };
}

describe('recordDisabilityConclusion', () => {
  it('is for who assesses in the agency of the dossier', async () => {
    const record = (asker: Asker) =>
      asker.ask(asked.recordConclusion, { dossier: open, degree: 'MILD', heldOn: DAY });
    await expectRefused(province, 'NotSignedIn', () => record(anybody));
    for (const asker of [person, ...STRANGERS])
      await expectRefused(province, 'NotAllowed', () => record(asker));
    await expectRefused(province, 'InvalidInput', () => record(elsewhere), { field: 'dossier' });
    expect((await record(officer)).answer.__typename).toBe('Dossier');
  });

  it('is for dossiers of its procedure', async () => {
    const other = await received(person, officer, steps.pension);
    const record = () => officer.ask(asked.recordConclusion, { dossier: other, degree: 'MILD', heldOn: DAY });
    await expectRefused(province, 'InvalidInput', record, { field: 'dossier' });
  });
});

describe('allowances', () => {
  it('are listed for who may read them in the agency, and seen by the person', async () => {
    await expectError(anybody.answer(asked.findAllowances, {}), 'NotSignedIn');
    for (const asker of [person, ...STRANGERS])
      await expectError(asker.answer(asked.findAllowances, {}), 'NotAllowed');
    expect((await officer.ask(asked.findAllowances, {})).allowances.edges).toHaveLength(1);
    expect((await elsewhere.ask(asked.findAllowances, {})).allowances.edges).toEqual([]);
    await expectError(without(officer).answer(asked.findAllowances, {}), 'ReasonNeeded');
    expect((await steps.seenBy(person, paid)).allowance?.amount).toBe(750_000);
    expect((await steps.seenBy(decider, paid)).allowance).toBeNull();
  });

  it('allowanceRates: what the law sets is told to anybody', async () => {
    for (const asker of [anybody, person, officer])
      expect((await asker.ask(asked.allowanceRates, {})).allowanceRates.edges).toHaveLength(7);
  });
});

describe('the forms', () => {
  it.each([
    ['fillDisabilityCertificate', steps.disability],
    ['fillAllowance', steps.allowance('START')],
    ['fillPension', steps.pension],
  ])('of %s are filled in by the applicant alone', async (_name, form) => {
    const dossier = await drafted(person, form, form.papers.length);
    await expectRefused(province, 'NotSignedIn', () => form.fill(anybody, dossier));
    for (const asker of [parent, officer])
      await expectRefused(province, 'DossierNotFound', () => form.fill(asker, dossier));
  });
});
