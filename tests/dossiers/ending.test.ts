import { describe, expect, it } from 'vitest';
import { deadlineOf, requestSupplement } from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { openProvince } from '../support/province.ts';
import { expectRefused } from '../support/refused.ts';
import * as documents from './ending-documents.ts';
import * as processing from './processing-documents.ts';

const province = await openProvince({ work: false });
const { parent, clerk, officer, file, clock } = province;
const { dossierIn } = steps;
const reason = 'Lệ phí cấp bản sao.';

async function receivedAt(moment: string): Promise<string> {
  clock.set(moment);
  return (await steps.received(parent, clerk, file)).id;
}

async function paymentAsked(dossier: string, moment: string) {
  clock.set(moment);
  return dossierIn((await officer.ask(documents.requestPayment, { dossier, amount: 8000, reason })).answer);
}

async function paid(dossier: string, moment: string) {
  clock.set(moment);
  return dossierIn((await clerk.ask(documents.confirmPayment, { dossier, receipt: 'BL 0001' })).answer);
}

describe('a payment that is asked for', () => {
  it('lets the dossier wait, and the clock stand', async () => {
    const id = await receivedAt('2026-11-23T08:30+07:00');
    expect(await paymentAsked(id, '2026-11-23T09:30+07:00')).toMatchObject({
      state: 'WAITING_PAYMENT',
      portalState: 6,
      dueAt: null,
      deadline: { state: 'WAITING' },
      payments: [{ amount: 8000, reason, paidAt: null }],
    });
  });

  it('lets the clock go on with the working time that was left, once the desk confirms it', async () => {
    const id = await receivedAt('2026-11-23T08:30+07:00');
    const { dueAt: due } = await steps.seen(parent, id);
    await paymentAsked(id, '2026-11-23T09:30+07:00');
    const after = await paid(id, '2026-11-25T09:30+07:00');
    const twoDays = new Date(`${due}`).getTime() + 2 * 24 * 3_600_000;
    expect(after).toMatchObject({
      state: 'RECEIVED',
      dueAt: new Date(twoDays).toISOString(),
      deadline: { state: 'RUNNING' },
      payments: [{ paidAt: '2026-11-25T02:30:00.000Z', receipt: 'BL 0001' }],
    });
    expect(after.deadlineEntries.map(({ kind }) => kind)).toEqual(['START', 'PAYMENT_ASKED', 'PAYMENT_MADE']);
    const days = after.deadline.explain.map(({ day, reason: why }) => `${day} ${why}`);
    expect(days).toEqual(expect.arrayContaining(['2026-11-24 WAITING', '2026-11-25 WAITING']));
    expect(after.deadline.explain.at(-1)?.day).toBe(
      new Date(twoDays + 7 * 3_600_000).toISOString().slice(0, 10),
    );
  });

  it('counts no weekend between as working time', async () => {
    const id = await receivedAt('2026-11-27T08:30+07:00');
    await paymentAsked(id, '2026-11-27T16:30+07:00');
    const paidOnSunday = await paid(id, '2026-11-29T12:00+07:00');
    const other = await receivedAt('2026-11-27T08:30+07:00');
    await paymentAsked(other, '2026-11-27T16:30+07:00');
    const paidOnMonday = await paid(other, '2026-11-30T07:30+07:00');
    expect(paidOnSunday.dueAt).toBe(paidOnMonday.dueAt);
  });

  it.each([
    ['before it was late', '2026-11-23T09:30+07:00', 'FINISHED_ON_TIME'],
    ['when it was late', '2026-12-15T09:30+07:00', 'FINISHED_LATE'],
  ])(
    'for which the clock stopped %s makes a dossier no later that is stopped then',
    async (_when, asked, state) => {
      const dossier = await receivedAt('2026-11-23T08:30+07:00');
      await paymentAsked(dossier, asked);
      clock.set('2027-01-15T08:30+07:00');
      await officer.ask(documents.stop, { dossier, reason });
      expect((await parent.ask(deadlineOf, { id: dossier })).dossier?.deadline?.state).toBe(state);
    },
  );

  it.each([0, -1])('is refused for %d đồng', async (amount) => {
    const dossier = await receivedAt('2026-11-23T08:30+07:00');
    const act = () => officer.ask(documents.requestPayment, { dossier, amount, reason });
    await expectRefused(province, 'InvalidInput', act, { field: 'amount' });
  });
});

describe('a dossier that was received', () => {
  it('is withdrawn when the desk confirms it, for the reason that its applicant gave', async () => {
    const dossier = await receivedAt('2026-11-23T08:30+07:00');
    const asked = dossierIn((await parent.ask(processing.withdraw, { dossier, reason })).answer);
    expect(asked).toMatchObject({ state: 'WITHDRAW_REQUESTED', portalState: 7 });
    const { answer } = await clerk.ask(documents.confirmWithdrawal, { dossier });
    expect(dossierIn(answer)).toMatchObject({ state: 'WITHDRAWN', portalState: 7, reason });
  });

  it('is stopped by the agency where its applicant hands in no supplement', async () => {
    const dossier = await receivedAt('2026-11-23T08:30+07:00');
    await officer.ask(requestSupplement, { dossier, reason });
    const { answer } = await officer.ask(documents.stop, { dossier, reason });
    expect(dossierIn(answer)).toMatchObject({ state: 'STOPPED', portalState: 8, reason });
  });
});

it('a dossier that was never received is not taken in when it is stopped', async () => {
  const dossier = await steps.submitted(parent, file);
  await clerk.ask(requestSupplement, { dossier, reason });
  const { answer } = await officer.ask(documents.stop, { dossier, reason });
  expect(dossierIn(answer)).toMatchObject({ state: 'REFUSED_AT_INTAKE', portalState: 3, reason });
});
