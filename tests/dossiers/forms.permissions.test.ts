import { beforeAll, expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { files } from '../../modules/files/contract.ts';
import type { Asker } from '../support/asker.ts';
import * as steps from '../support/dossier-steps.ts';
import { pollUntil } from '../support/poll-until.ts';
import { openProvince } from '../support/province.ts';
import { formsOf, printForm } from './form-documents.ts';

const province = await openProvince();
const { anybody, parent, clerk, officer, administrator, partner, file } = province;
let dossier: string;
let everybody: Readonly<Record<string, Asker>>;

beforeAll(async () => {
  const all = [...Object.values(dossiers.permissions), ...Object.values(files.permissions)];
  const elsewhere = await province.office('elsewhere', all, await province.committee('04795'));
  const another = await province.person();
  everybody = { anybody, parent, another, clerk, officer, elsewhere, administrator, partner };
  dossier = (await steps.received(parent, clerk, file)).id;
  // The receipt is the first of its forms.
  await pollUntil(async () => (await clerk.ask(formsOf, { id: dossier })).dossier?.forms.length === 1);
});

/** What each of them gets. */
async function each<T>(get: (asker: Asker) => Promise<T>): Promise<Readonly<Record<string, T>>> {
  const all: Record<string, T> = {};
  for (const [name, asker] of Object.entries(everybody)) all[name] = await get(asker);
  return all;
}

it('printForm is done by whoever may read the dossiers of the agency, and by nobody else', async () => {
  const done = await each(
    async (asker) => (await asker.ask(printForm, { dossier, form: 'CONTROL_SLIP' })).answer.__typename,
  );
  expect(done).toEqual({
    anybody: 'NotSignedIn',
    parent: 'NotAllowed',
    another: 'NotAllowed',
    clerk: 'DossierForm',
    officer: 'DossierForm',
    elsewhere: 'DossierNotFound',
    administrator: 'NotAllowed',
    partner: 'NotAllowed',
  });
});

it('the agency reads every form of a dossier, its applicant all but the control slip, and nobody else any', async () => {
  const forms = await pollUntil(async () => {
    const { dossier: seen } = await clerk.ask(formsOf, { id: dossier });
    return seen?.forms.length === 2 && seen.forms.every((form) => form.file !== null) && seen.forms;
  });
  const kinds = await each(async (asker) => {
    const { data } = await asker.answer(formsOf, { id: dossier });
    // Workers draw side by side: both were issued at the same moment.
    return data?.dossier?.forms.map(({ kind }) => kind).toSorted() ?? [];
  });
  const contents = await each((asker) =>
    Promise.all(forms.map(async (form) => (await asker.fetch(`/files/${form.file?.id}/content`)).status)),
  );
  expect(forms.map(({ kind }) => kind).toSorted()).toEqual(['CONTROL_SLIP', 'RECEIPT']);
  expect(kinds).toEqual({
    anybody: [],
    parent: ['RECEIPT'],
    another: [],
    clerk: ['CONTROL_SLIP', 'RECEIPT'],
    officer: ['CONTROL_SLIP', 'RECEIPT'],
    elsewhere: [],
    administrator: [],
    partner: [],
  });
  expect(contents).toEqual({
    anybody: [401, 401],
    parent: [422, 200],
    another: [422, 422],
    clerk: [200, 200],
    officer: [200, 200],
    elsewhere: [422, 422],
    administrator: [422, 422],
    partner: [422, 422],
  });
});
