import { describe, expect, it } from 'vitest';
import type { OpenByPostMutationVariables } from '../gql/graphql.ts';
import { comer, entered, openAtCounter } from '../support/counter-steps.ts';
import * as documents from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { openProvince } from '../support/province.ts';
import { expectRefused } from '../support/refused.ts';
import * as channels from './channel-documents.ts';

const province = await openProvince({ work: false });
const { parent, clerk, officer } = province;
const { dossierIn, PROCEDURE } = steps;
const address = 'Xóm Mẫu, xã Đà Bắc';

const open = (more: Partial<OpenByPostMutationVariables> = {}) =>
  clerk.ask(channels.openByPost, {
    procedure: PROCEDURE,
    commune: '04831',
    applicant: comer(1),
    parcelNumber: 'EB123456789VN',
    arrivedOn: '2026-11-20',
    ...more,
  });
const found = async (words: string) =>
  (await clerk.ask(channels.findDossiers, { words })).dossiers.edges.map(({ node }) => node.id);

/** Granted, with the extract made: ready to be handed over. */
async function done(nth: number): Promise<string> {
  const dossier = await entered(clerk, { applicant: comer(nth) });
  dossierIn((await clerk.ask(channels.takeIn, { dossier })).answer);
  await province.forgetJobs();
  dossierIn((await officer.ask(documents.grantDossier, { dossier })).answer);
  await province.whileWorking(() => steps.finished(clerk, dossier));
  return dossier;
}

describe('a dossier that comes by public post', () => {
  it('keeps the number of its parcel and the day on which it came', async () => {
    const { answer } = await open({ parcelNumber: 'eb 123 456 789 vn' });
    expect(dossierIn(answer)).toMatchObject({
      channel: 'POST',
      portalChannel: 3,
      parcelNumber: 'EB123456789VN',
      arrivedOn: '2026-11-20',
    });
  });

  it('is found by the number of its parcel, and by its channel', async () => {
    const { id } = dossierIn((await open({ parcelNumber: 'CP987654321VN' })).answer);
    expect(await found('cp98765')).toEqual([id]);
    const { dossiers } = await clerk.ask(channels.findDossiers, { channel: 'POST' });
    expect(dossiers.edges.map(({ node }) => node.channel)).toEqual(['POST', 'POST']);
  });

  it.each([
    ['in the future', { arrivedOn: '2026-11-24' }, 'arrivedOn'],
    ['without the number of its parcel', { parcelNumber: ' ' }, 'parcelNumber'],
    ['with a word for a number', { parcelNumber: 'bưu gửi số một' }, 'parcelNumber'],
  ])('is refused %s', async (_why, wrong, field) => {
    await expectRefused(province, 'InvalidInput', () => open(wrong), { field });
  });
});

describe('how the applicant wants the result', () => {
  it('is kept when the dossier is opened, by whichever channel', async () => {
    const wanted = { returnBy: 'POST', returnAddress: address } as const;
    expect(dossierIn((await open(wanted)).answer).wantedReturn).toEqual(wanted);
    const { answer } = await openAtCounter(clerk, { applicant: comer(2) });
    const { answer: chosen } = await clerk.ask(channels.chooseReturn, {
      dossier: dossierIn(answer).id,
      returnBy: 'ONLINE',
    });
    expect(dossierIn(chosen).wantedReturn).toEqual({ returnBy: 'ONLINE', returnAddress: null });
  });

  it('is chosen online, too', async () => {
    const dossier = await steps.draft(parent);
    const wanted = { returnBy: 'POST', returnAddress: address } as const;
    const { answer } = await parent.ask(channels.chooseReturn, { dossier, ...wanted });
    expect(dossierIn(answer).wantedReturn).toEqual(wanted);
  });

  it.each([
    ['by post to nowhere', { returnBy: 'POST' }],
    ['at the counter at home', { returnBy: 'COUNTER', returnAddress: address }],
  ] as const)('is refused %s', async (_why, wanted) => {
    await expectRefused(province, 'InvalidInput', () => open(wanted), { field: 'returnAddress' });
  });
});

describe('a result is handed over', () => {
  it.each([
    ['at the counter, where nothing is said', {}, { returnedBy: 'COUNTER', returnParcel: null }],
    ['online', { by: 'ONLINE' }, { returnedBy: 'ONLINE', returnParcel: null }],
    [
      'by post, in a parcel by whose number the dossier is found',
      { by: 'POST', parcelNumber: 'RR111222333VN' },
      { returnedBy: 'POST', returnParcel: 'RR111222333VN' },
    ],
  ] as const)('%s', async (_how, handed, kept) => {
    const dossier = await done(3);
    const { answer } = await clerk.ask(channels.returnBy, { dossier, ...handed });
    expect(dossierIn(answer)).toMatchObject({ state: 'RETURNED', portalState: 10, ...kept });
    if (kept.returnParcel !== null) expect(await found(kept.returnParcel)).toEqual([dossier]);
  });

  it('by post in a numbered parcel alone, and by nothing else in one', async () => {
    const dossier = await done(4);
    for (const handed of [{ by: 'POST' }, { by: 'COUNTER', parcelNumber: 'RR111222333VN' }] as const)
      await expectRefused(
        province,
        'InvalidInput',
        () => clerk.ask(channels.returnBy, { dossier, ...handed }),
        { field: 'parcelNumber' },
      );
  });
});
