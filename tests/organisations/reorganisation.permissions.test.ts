import { describe, expect, it } from 'vitest';
import { organisations } from '../../modules/organisations/contract.ts';
import { openProvince } from '../support/province.ts';
import { expectRefused } from '../support/refused.ts';
import * as documents from './reorganisation-documents.ts';
import { confirmed, csv, planned, stateOf } from './reorganising.ts';

const DAY = '2027-01-01';
const province = await openProvince({ work: false });
const { agencyId, parent, clerk, anybody } = province;
const { planReorganisations, reorganise } = organisations.permissions;
const BOTH = [planReorganisations, reorganise];
const planner = await province.office('planner', BOTH, null);
const confirmer = await province.office('confirmer', [reorganise], null);
const local = await province.office('local', BOTH, agencyId);

const rename = {
  record: 'unit',
  change: 'rename',
  level: 'commune',
  oldCode: '04792',
  newCode: '04792',
  name: 'Phường Đổi Tên',
  nameEn: 'Renamed Ward',
  kind: 'Phường',
  parentCode: '25',
};
const file = csv([rename]);
const id = await province.whileWorking(() => planned(planner, DAY, [rename]));

describe('a reorganisation is planned', () => {
  it.each([
    ['a citizen', parent],
    ['a clerk', clerk],
    ['somebody who may in one agency', local],
    ['somebody who may only carry out', confirmer],
  ])('not by %s', async (_, asker) => {
    const before = (await province.digest())['organisations.reorganisation'];
    const { answer } = await asker.ask(documents.planReorganisation, { title: 'Thử', day: DAY, file });
    expect(answer.__typename).toBe('NotAllowed');
    expect((await province.digest())['organisations.reorganisation']).toBe(before);
  });

  it('by nobody who is not signed in', async () => {
    await expectRefused(province, 'NotSignedIn', () =>
      anybody.ask(documents.planReorganisation, { title: 'Thử', day: DAY, file }),
    );
  });
});

describe('a planned reorganisation', () => {
  it.each([
    ['a citizen', parent],
    ['a clerk', clerk],
    ['somebody who may in one agency', local],
  ])('and what hangs on it are not seen by %s', async (_, asker) => {
    const { reorganisation } = await asker.ask(documents.progress, { id });
    const { reorganisations, unitChanges, agencyChanges } = await asker.ask(documents.changes, { id });
    const { affectedThings } = await asker.ask(documents.affectedThings, { id });
    const lists = [reorganisations, unitChanges, agencyChanges, affectedThings];
    expect([reorganisation, ...lists.map(({ edges }) => edges)]).toEqual([null, [], [], [], []]);
  });

  it('and what hangs on it are seen by whoever may carry it out', async () => {
    expect(await stateOf(confirmer, id)).toMatchObject({ state: 'PLANNED' });
    const { unitChanges, holdings } = await confirmer.ask(documents.changes, { id });
    expect(unitChanges.totalCount).toBe(1);
    expect(holdings.map(({ name }) => name)).toContain('dossiers.openDossiers');
  });

  it('is decided on by nobody who may only carry out', async () => {
    const { answer } = await confirmer.ask(documents.decideSuccessor, {
      reorganisation: id,
      things: ['1'],
      agency: 'H28',
    });
    expect(answer.__typename).toBe('NotAllowed');
  });

  it('is not carried out by who planned it, though they may carry out others', async () => {
    await expectRefused(province, 'OwnReorganisation', () =>
      planner.ask(documents.reorganise, { reorganisation: id }),
    );
  });

  it.each([
    ['a clerk', clerk],
    ['somebody who may in one agency', local],
  ])('is not carried out by %s', async (_, asker) => {
    const { answer } = await asker.ask(documents.reorganise, { reorganisation: id });
    expect(answer.__typename).toBe('NotAllowed');
    expect(await stateOf(planner, id)).toMatchObject({ state: 'PLANNED' });
  });

  it('is carried out by another, once', async () => {
    await confirmed(confirmer, id);
    const { answer } = await confirmer.ask(documents.reorganise, { reorganisation: id });
    expect(answer).toMatchObject({ __typename: 'ReorganisationNotReady', reached: 'confirmed' });
  });
});

it('unitOn and agencyOn tell anybody what a code named on a day', async () => {
  const { unit, agency } = await anybody.ask(documents.whatBecame, {
    unit: '04891',
    agency: 'H28.21',
    on: '2025-06-30',
  });
  expect([unit?.name, agency?.name]).toEqual(['Xã Vầy Nưa', 'Ủy ban nhân dân thành phố Hòa Bình']);
});
