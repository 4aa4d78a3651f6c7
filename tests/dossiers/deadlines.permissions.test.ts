import { beforeAll, describe, expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import type { Asker } from '../support/asker.ts';
import * as steps from '../support/dossier-steps.ts';
import { openProvince } from '../support/province.ts';
import { expectError } from '../support/refused.ts';
import { limitOf } from './limit-of.ts';
import { apologyDrafts, warningsOf, watch } from './watching.ts';
import { workOf } from './work-documents.ts';

const province = await openProvince();
const { anybody, parent, clerk, officer, administrator, partner, file, clock } = province;
let elsewhere: Asker;

beforeAll(async () => {
  const all = Object.values(dossiers.permissions);
  elsewhere = await province.office('elsewhere', all, await province.committee('04795'));
  // One that is late by then, and one of which a delay is foreseen.
  for (const days of [2, 5]) {
    await limitOf(province.platform().database.db, steps.PROCEDURE, days);
    await steps.received(parent, clerk, file);
  }
  clock.set('2026-11-27T08:00+07:00');
  await watch(province);
});

describe('deadlineWarnings', () => {
  it('are read by whoever may read the dossiers of the agency', async () => {
    const count = async (asker: Asker) =>
      (await asker.ask(warningsOf, {})).deadlineWarnings.edges.filter(({ node }) => node.dossier !== null)
        .length;
    expect([await count(clerk), await count(officer), await count(elsewhere)]).toEqual([2, 2, 0]);
  });

  it('are read by nobody else', async () => {
    await expectError(anybody.answer(warningsOf, {}), 'NotSignedIn');
    for (const asker of [parent, administrator, partner])
      await expectError(asker.answer(warningsOf, {}), 'NotAllowed');
  });
});

describe('apologyDrafts', () => {
  it('are read by whoever may read the dossiers of the agency', async () => {
    const count = async (asker: Asker) => (await asker.ask(apologyDrafts, {})).apologyDrafts.edges.length;
    expect([await count(clerk), await count(officer), await count(elsewhere)]).toEqual([1, 1, 0]);
  });

  it('are read by nobody else', async () => {
    await expectError(anybody.answer(apologyDrafts, {}), 'NotSignedIn');
    for (const asker of [parent, administrator, partner])
      await expectError(asker.answer(apologyDrafts, {}), 'NotAllowed');
  });
});

describe('the work of an agency', () => {
  it('is told to whoever assigns or decides there, and to nobody else', async () => {
    const sees = async (asker: Asker) =>
      (await asker.ask(workOf, { id: String(province.agencyId) })).agency?.work != null;
    const { readDossiers, assignDossiers } = dossiers.permissions;
    const head = await province.office('head', [readDossiers, assignDossiers], province.agencyId);
    expect([await sees(officer), await sees(head)]).toEqual([true, true]);
    for (const asker of [anybody, parent, clerk, elsewhere, administrator, partner])
      expect([asker.login, await sees(asker)]).toEqual([asker.login, false]);
  });
});
