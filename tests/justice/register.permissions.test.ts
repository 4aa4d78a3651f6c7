import { describe, expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { justice } from '../../modules/justice/contract.ts';
import { pdfWithPages } from '../files/samples.ts';
import type { Asker } from '../support/asker.ts';
import { openDossier } from '../support/documents.ts';
import { dossierIn } from '../support/dossier-steps.ts';
import { openProvince } from '../support/province.ts';
import { citizen, decided, filledDraft, married } from './civil-status.ts';
import * as documents from './documents.ts';

const province = await openProvince({ work: false });
const { parent, clerk, officer, anybody, partner, agencyId } = province;
const { readRegister, keepRegister } = justice.permissions;

const elsewhere = await province.office(
  'register-elsewhere',
  [readRegister, keepRegister, dossiers.permissions.readDossiers],
  await province.committee('04795'),
);
const reader = await province.office('register-reader', [readRegister], agencyId);
const everywhere = await province.office('register-everywhere', [readRegister], null);
const stranger = await province.person();
const bride = citizen(0, {
  fullName: 'Bùi Thị Thử Nghiệm',
  citizenNumber: '017199000001',
  birthDate: '1999-03-08',
});
const applicant = await province.person();
const { civilStatusEntry } = await married(province, citizen(70), bride, applicant);
const id = civilStatusEntry?.id ?? '';

describe('an entry of the register', () => {
  it.each<[string, Asker, boolean]>([
    ['nobody', anybody, false],
    ['a person whom it does not name', stranger, false],
    ['a clerk without the permission', clerk, false],
    ['the officers of another agency', elsewhere, false],
    ['a partner', partner, false],
    ['whom it names', parent, true],
    ['who applied for it', applicant, true],
    ['who keeps the register', officer, true],
    ['who may see the register', reader, true],
    ['who may see all registers', everywhere, true],
  ])('is seen, or not, by %s', async (_who, asker, sees) => {
    const { data } = await asker.answer(documents.oneEntry, { id });
    expect(data?.civilStatusEntry?.id).toBe(sees ? id : undefined);
    const { data: listed } = await asker.answer(documents.myEntries, { search: 'nguoi ho tich' });
    expect((listed?.civilStatusEntries.edges ?? []).map(({ node }) => node.id)).toEqual(sees ? [id] : []);
  });

  it('leads from a person to whom they are married to, and to nobody else', async () => {
    const { me } = await parent.ask(documents.myCivilStatus, {});
    expect(me?.civilStatus).toMatchObject([
      { role: 'WIFE', entry: { parties: [{ fullName: citizen(70).fullName }, { role: 'WIFE' }] } },
    ]);
    expect((await stranger.ask(documents.myCivilStatus, {})).me?.civilStatus).toEqual([]);
  });
});

describe('what is noted in it', () => {
  const note = (asker: Asker) =>
    asker.ask(documents.annotateEntry, { entry: id, kind: 'NOTE', note: 'Ghi chú', changes: [] });
  const divorce = (asker: Asker) => asker.ask(documents.recordDivorce, { entry: id, on: '2026-11-23' });

  it.each<[string, Asker, string]>([
    ['nobody', anybody, 'NotSignedIn'],
    ['whom it names', parent, 'NotAllowed'],
    ['a clerk', clerk, 'NotAllowed'],
    ['who may only see the register', reader, 'NotAllowed'],
    ['who keeps another register', elsewhere, 'EntryNotFound'],
  ])('is not noted by %s: annotateEntry, recordDivorce', async (_who, asker, refusal) => {
    expect((await note(asker)).answer.__typename).toBe(refusal);
    expect((await divorce(asker)).answer.__typename).toBe(refusal);
  });

  it('is noted by who keeps the register', async () => {
    expect((await note(officer)).answer.__typename).toBe('Annotation');
    expect((await divorce(officer)).answer.__typename).toBe('Annotation');
  });
});

describe('the books of copies and of certificates', () => {
  it('extractCopies and certifiedCopies are told to who asked for them and to who may see the register of the agency, criminalRecords to nobody of them', async () => {
    const fill = (dossier: string) =>
      applicant.ask(documents.fillExtractCopy, { dossier, application: { entry: id, copies: 1 } });
    await decided(province, applicant, await filledDraft(province, applicant, '2.000635', fill));
    const original = (dossier: string) =>
      applicant.ask(documents.fillCertifiedCopy, { dossier, application: { original: 'x', copies: 1 } });
    const file = await applicant.upload('bằng.pdf', await pdfWithPages(['Bằng']));
    const draft = await filledDraft({ file }, applicant, '2.000815', original, 'BAN_CHINH');
    await decided(province, applicant, draft);
    const seenBy = async (asker: Asker) => {
      const { data: copies } = await asker.answer(documents.copyBook, { search: 'nguoi ho tich' });
      const { data: records } = await asker.answer(documents.certificateBook, {});
      const { data: certified } = await asker.answer(documents.certifiedBook, {});
      return [copies?.extractCopies, certified?.certifiedCopies, records?.criminalRecords].map(
        (book) => book?.edges.length,
      );
    };
    expect(await seenBy(anybody)).toEqual([undefined, undefined, undefined]);
    for (const asker of [stranger, clerk, elsewhere, partner]) expect(await seenBy(asker)).toEqual([0, 0, 0]);
    for (const asker of [applicant, reader, officer, everywhere])
      expect(await seenBy(asker)).toEqual([1, 1, 0]);
  });

  it('verifyCertification is answered to anybody who holds a code, in the same words', async () => {
    const { verificationCode: code } = await province
      .db()
      .selectFrom('justice.certifiedCopy')
      .select('verificationCode')
      .executeTakeFirstOrThrow();
    const answers = await Promise.all(
      [anybody, stranger, partner, officer].map((asker) =>
        asker.answer(documents.verifyCertification, { code }),
      ),
    );
    for (const { data, errors } of answers) {
      expect(errors).toEqual([]);
      expect(data).toEqual(answers[0]?.data);
      expect(data?.verifyCertification?.number).toBe(1);
    }
  });
});

/** The forms: fillMarriageRegistration, fillForeignMarriage, fillMarriageReregistration, fillDeathRegistration, … */
describe('a form is filled in by its applicant alone', () => {
  const husband = citizen(71);
  const wife = citizen(72);
  const formerEntry = 'x';
  const death = { deceased: husband, sex: 'MALE', diedOn: '2026-11-01', place: 'x' } as const;
  const birth = {
    childName: 'x',
    childSex: 'MALE',
    childBirthDate: '2026-11-01',
    birthPlace: 'x',
    ethnicity: 'x',
    nationality: 'x',
    motherName: 'x',
  } as const;
  const fills: Readonly<
    Record<
      string,
      readonly [
        procedure: string,
        fill: (asker: Asker, dossier: string) => Promise<{ answer: { __typename: string } }>,
      ]
    >
  > = {
    fillMarriageRegistration: [
      '1.000894',
      (a, dossier) => a.ask(documents.fillMarriage, { dossier, application: { husband, wife } }),
    ],
    fillForeignMarriage: [
      '2.000806',
      (a, dossier) => a.ask(documents.fillForeignMarriage, { dossier, application: { husband, wife } }),
    ],
    fillMarriageReregistration: [
      '1.004746',
      (a, dossier) =>
        a.ask(documents.fillMarriageAgain, {
          dossier,
          application: { husband, wife, marriedOn: '2020-01-01', formerEntry },
        }),
    ],
    fillDeathRegistration: [
      '1.000656',
      (a, dossier) => a.ask(documents.fillDeath, { dossier, application: death }),
    ],
    fillDeathReregistration: [
      '1.005461',
      (a, dossier) => a.ask(documents.fillDeathAgain, { dossier, application: { ...death, formerEntry } }),
    ],
    fillBirthReregistration: [
      '1.004884',
      (a, dossier) => a.ask(documents.fillBirthAgain, { dossier, application: { ...birth, formerEntry } }),
    ],
    fillBirthWithPapers: [
      '1.004772',
      (a, dossier) => a.ask(documents.fillBirthWithPapers, { dossier, application: birth }),
    ],
    fillExtractCopy: [
      '2.000635',
      (a, dossier) => a.ask(documents.fillExtractCopy, { dossier, application: { entry: id, copies: 1 } }),
    ],
    fillCertifiedCopy: [
      '2.000815',
      (a, dossier) =>
        a.ask(documents.fillCertifiedCopy, { dossier, application: { original: 'x', copies: 1 } }),
    ],
    fillCriminalRecord: [
      '1.004873',
      (a, dossier) =>
        a.ask(documents.fillCriminalRecord, { dossier, application: { form: 'NUMBER_1', purpose: 'x' } }),
    ],
    fillMaritalStatusConfirmation: [
      '1.004873',
      (a, dossier) => a.ask(documents.fillMaritalStatus, { dossier, application: { purpose: 'x' } }),
    ],
  };

  // Criminal records are opened no more: there the form meets the draft of another procedure.
  it.each(Object.entries(fills))('%s', async (name, [procedure, fill]) => {
    const { answer } = await parent.ask(openDossier, { procedure, commune: '04831' });
    const { id: dossier } = dossierIn(answer);
    const kinds = [];
    for (const asker of [anybody, stranger, clerk, officer, elsewhere, parent])
      kinds.push((await fill(asker, dossier)).answer.__typename);
    expect(kinds).toEqual([
      'NotSignedIn',
      'DossierNotFound',
      'DossierNotFound',
      'DossierNotFound',
      'DossierNotFound',
      name === 'fillCriminalRecord' ? 'OtherProcedure' : 'Dossier',
    ]);
  });
});
