import { expect, it } from 'vitest';
import type { Asker } from '../support/asker.ts';
import * as steps from '../support/dossier-steps.ts';
import { openProvince } from '../support/province.ts';
import { lookUp, receiptOf } from './look-up-documents.ts';

const province = await openProvince({ work: false });
const { anybody, parent, clerk, officer, administrator, partner, file } = province;

const received = async () => {
  const { id } = await steps.received(parent, clerk, file);
  const { dossier } = await parent.ask(receiptOf, { id });
  return { id, code: dossier?.code ?? '', password: dossier?.lookUpPassword ?? '' };
};

it('dossierProgress is answered to everybody who has code and password, and to nobody without', async () => {
  const { code, password } = await received();
  for (const asker of [anybody, await province.person(), parent, clerk, administrator, partner]) {
    expect((await asker.ask(lookUp, { code, password })).dossierProgress).toMatchObject({
      level: 'RECEIVED',
    });
    expect((await asker.ask(lookUp, { code, password: 'ABCDEF' })).dossierProgress).toBeNull();
  }
});

it('the password is told to the applicant and to the agency alone', async () => {
  const { id } = await received();
  const sees = async (asker: Asker) => (await asker.ask(receiptOf, { id })).dossier !== null;
  expect([await sees(parent), await sees(clerk), await sees(officer)]).toEqual([true, true, true]);
  for (const asker of [await province.person(), administrator, partner])
    expect([asker.login, await sees(asker)]).toEqual([asker.login, false]);
  expect((await anybody.answer(receiptOf, { id })).errors).toHaveLength(1);
});
