import { describe, expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import type { PersonAtCounter } from '../gql/graphql.ts';
import { comer, entered, openAtCounter } from '../support/counter-steps.ts';
import * as documents from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { openProvince } from '../support/province.ts';
import { expectRefused } from '../support/refused.ts';
import { attachPaper, takeIn } from './channel-documents.ts';

const province = await openProvince({ work: false });
const { parent, clerk, officer, file } = province;
const { dossierIn } = steps;
const known = comer(1);
dossierIn((await openAtCounter(clerk, { applicant: known })).answer);

describe('entering an applicant is refused', () => {
  it.each([
    ['where the number is known under another name', { fullName: 'Hà Thị Khác' }, 'NumberOfAnother', {}],
    ['where it is known with another birthday', { birthDate: '1985-05-06' }, 'NumberOfAnother', {}],
    ['where the number has 11 digits', { citizenNumber: '01730000000' }, 'InvalidInput', 'citizenNumber'],
    ['where it has letters', { citizenNumber: '01730000000O' }, 'InvalidInput', 'citizenNumber'],
    ['where the phone number lacks its 0', { phone: '912345678' }, 'InvalidInput', 'phone'],
    ['where the phone number is a word', { phone: 'không có' }, 'InvalidInput', 'phone'],
    ['where the name is empty', { fullName: ' ' }, 'InvalidInput', 'fullName'],
    ['where the e-mail address is none', { email: 'a@b' }, 'InvalidInput', 'email'],
  ] satisfies readonly (readonly [string, Partial<PersonAtCounter>, string, unknown])[])(
    '%s',
    async (_why, wrong, as, field) => {
      await expectRefused(
        province,
        as,
        () => openAtCounter(clerk, { applicant: { ...known, ...wrong } }),
        typeof field === 'string' ? { field: `applicant.${field}` } : {},
      );
    },
  );

  it('where nobody was born on that day', async () => {
    await expectRefused(
      province,
      'InvalidInput',
      () => openAtCounter(clerk, { applicant: { ...known, birthDate: '1869-12-31' } }),
      { field: 'applicant.birthDate' },
    );
  });
});

describe('a representation is refused', () => {
  const by = (person: PersonAtCounter, more: { validUntil?: string; document?: string } = {}) =>
    openAtCounter(clerk, { applicant: known, representation: { person, kind: 'AUTHORISED', ...more } });

  it('to somebody who would act for themselves', async () => {
    await expectRefused(province, 'InvalidInput', () => by(known), {
      field: 'representation.person.citizenNumber',
    });
  });

  it('where it has ended', async () => {
    await expectRefused(province, 'RepresentationEnded', () => by(comer(2), { validUntil: '2026-11-22' }));
  });

  it('where its paper was uploaded by somebody else', async () => {
    await expectRefused(province, 'FileNotYours', () => by(comer(2), { document: file }));
  });

  it('where it ends before the dossier is handed in', async () => {
    const dossier = await entered(clerk, {
      applicant: comer(3),
      representation: { person: comer(4), kind: 'LEGAL', validUntil: '2026-11-23' },
    });
    province.clock.set('2026-11-24T09:00+07:00');
    await expectRefused(province, 'RepresentationEnded', () => clerk.ask(takeIn, { dossier }));
    province.clock.set('2026-11-23T17:00+07:00');
    expect(dossierIn((await clerk.ask(takeIn, { dossier })).answer).state).toBe('RECEIVED');
    province.clock.set('2026-11-23T09:00+07:00');
  });
});

describe('the counter refuses', () => {
  it('a desk at which the clerk does not work', async () => {
    const receivingAgency = String(await province.committee('04795'));
    await expectRefused(province, 'NotAllowed', () =>
      openAtCounter(clerk, { applicant: known, receivingAgency }),
    );
  });

  it('an agency that has ended, and one that never was', async () => {
    for (const supportAgency of [String(await province.committee('04795', '2025-06-30')), '999999999'])
      await expectRefused(province, 'AgencyNotInForce', () =>
        openAtCounter(clerk, { applicant: known, supportAgency }),
      );
  });

  it('to take in what lacks its form or its paper', async () => {
    const { id: dossier } = dossierIn((await openAtCounter(clerk, { applicant: known })).answer);
    await expectRefused(province, 'ApplicationMissing', () => clerk.ask(takeIn, { dossier }));
    const { application } = steps;
    dossierIn((await clerk.ask(documents.fillBirthRegistration, { dossier, application })).answer);
    await expectRefused(province, 'PaperMissing', () => clerk.ask(takeIn, { dossier }));
  });

  it('a scan that is another applicant’s already', async () => {
    const dossier = await entered(clerk, { applicant: comer(5) });
    const { files } = await steps.seen(clerk, dossier);
    const { id: other } = dossierIn((await openAtCounter(clerk, { applicant: comer(6) })).answer);
    await expectRefused(province, 'FileNotYours', () =>
      clerk.ask(attachPaper, { dossier: other, file: files[0]?.file?.id ?? '0', paper: steps.PAPER }),
    );
  });

  it('to count papers of a dossier that is handed in online', async () => {
    const dossier = await steps.draft(parent);
    await expectRefused(
      province,
      'InvalidInput',
      () => parent.ask(attachPaper, { dossier, file, paper: steps.PAPER, originals: 1 }),
      { field: 'originals' },
    );
  });

  it('to show a draft of the desk to an officer of another agency', async () => {
    const dossier = await entered(clerk, { applicant: comer(7) });
    const elsewhere = await province.office(
      'elsewhere',
      Object.values(dossiers.permissions),
      await province.committee('04795'),
    );
    await expect(steps.seen(elsewhere, dossier)).rejects.toThrow('does not see');
    expect((await steps.seen(officer, dossier)).state).toBe('DRAFT');
  });
});
