import { describe, expect, it } from 'vitest';
import { DEMO_COMMUNE } from '../../demo/persons.ts';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { insurance } from '../../modules/insurance/contract.ts';
import { residence } from '../../modules/residence/contract.ts';
import type { Asker } from '../support/asker.ts';
import { openDossier } from '../support/documents.ts';
import { application as birth, dossierIn } from '../support/dossier-steps.ts';
import { openProvince } from '../support/province.ts';
import { decided, filledDraft } from './civil-status.ts';
import * as documents from './documents.ts';

const province = await openProvince({ work: false });
const { parent, clerk, officer, anybody, partner } = province;
const stranger = await province.person();
const both = [residence.permissions.readResidence, insurance.permissions.readCards];
const everywhere = await province.office('registers-everywhere', both, null);
const elsewhere = await province.office('registers-elsewhere', both, await province.committee('04795'));

const child = { fullName: 'Bùi Minh Cư Trú', birthDate: '2025-03-02' };
const home = { ...child, address: 'Đà Bắc' };
const card = { ...child, facility: 'Trung tâm Y tế Đà Bắc' };
const forms: Readonly<
  Record<
    string,
    readonly [code: string, fill: (a: Asker, d: string) => Promise<{ answer: { __typename: string } }>]
  >
> = {
  fillResidence: ['1.004222', (a, dossier) => a.ask(documents.fillResidence, { dossier, application: home })],
  fillHealthCard: [
    '1.002759',
    (a, dossier) => a.ask(documents.fillHealthCard, { dossier, application: card }),
  ],
};

describe('the forms', () => {
  it.each(Object.entries(forms))(
    '%s is filled in by its applicant alone',
    async (_name, [procedure, fill]) => {
      const { answer } = await parent.ask(openDossier, { procedure, commune: DEMO_COMMUNE });
      const { id } = dossierIn(answer);
      const kinds = [];
      for (const asker of [anybody, stranger, clerk, parent])
        kinds.push((await fill(asker, id)).answer.__typename);
      expect(kinds).toEqual(['NotSignedIn', 'DossierNotFound', 'DossierNotFound', 'Dossier']);
    },
  );

  it.each<[string, Asker, string]>([
    ['nobody who is not signed in', anybody, 'NotSignedIn'],
    ['an office', officer, 'NotAllowed'],
    ['a partner', partner, 'NotAllowed'],
    ['a person', stranger, 'LinkedApplication'],
  ])(
    'openNewbornApplication and submitLinkedApplication are for persons: %s',
    async (_who, asker, opened) => {
      const application = { birth, address: 'x', facility: 'x' };
      const { answer } = await asker.ask(documents.openNewborn, { application, commune: DEMO_COMMUNE });
      expect(answer.__typename).toBe(opened);
      const submitted = await asker.ask(documents.submitLinked, { id: '999', key: 'submit-of-nobody' });
      expect(submitted.answer.__typename).toBe(opened === 'LinkedApplication' ? 'DossierNotFound' : opened);
    },
  );
});

describe('the registers', () => {
  it('residenceEntries and healthCards are seen by who applied and by who may see them, and by nobody else', async () => {
    const agency = await province.office(
      'all-of-it',
      [residence.permissions.readResidence],
      province.agencyId,
    );
    const { readDossiers, receiveDossiers, decideDossiers } = dossiers.permissions;
    const desks = await province.office('desks', [readDossiers, receiveDossiers, decideDossiers], null);
    for (const [procedure, fill] of Object.values(forms)) {
      const dossier = await filledDraft(province, parent, procedure, (id) => fill(parent, id));
      await decided({ ...province, clerk: desks, officer: desks }, parent, dossier);
    }
    const seenBy = async (asker: Asker) => {
      const { data } = await asker.answer(documents.linkedRegisters, { search: 'cu tru' });
      return [data?.residenceEntries, data?.healthCards].map((found) => found?.edges.length ?? 0);
    };
    expect(await seenBy(anybody)).toEqual([0, 0]);
    for (const asker of [stranger, clerk, officer, elsewhere]) expect(await seenBy(asker)).toEqual([0, 0]);
    for (const asker of [parent, everywhere]) expect(await seenBy(asker)).toEqual([1, 1]);
    expect(await seenBy(agency)).toEqual([1, 0]);
  });

  it('linkedApplication and linkedApplications are for whoever is signed in', async () => {
    const { errors } = await anybody.answer(documents.myLinked, {});
    expect(errors[0]?.extensions?.code).toBe('NotSignedIn');
    expect((await stranger.ask(documents.linked, { id: '999' })).linkedApplication).toBeNull();
  });
});
