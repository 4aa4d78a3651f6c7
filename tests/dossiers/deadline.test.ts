import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { corrected } from '../support/corrected.ts';
import * as documents from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { openProvince } from '../support/province.ts';
import { expectRefused } from '../support/refused.ts';
import { confirmWithdrawal } from './ending-documents.ts';
import { limitOf } from './limit-of.ts';
import { withdraw } from './processing-documents.ts';

const province = await openProvince({ work: false });
const { parent, clerk, officer, file, clock } = province;

/** A dossier that the desk received at that moment. */
async function receivedAt(moment: string): Promise<string> {
  clock.set(moment);
  return (await steps.received(parent, clerk, file)).id;
}

async function ask(dossier: string, moment: string) {
  clock.set(moment);
  const reason = 'Bổ sung giấy chứng sinh bản chính.';
  const { answer } = await officer.ask(documents.requestSupplement, { dossier, reason });
  return steps.dossierIn(answer);
}

async function supplement(dossier: string, moment: string) {
  clock.set(moment);
  return steps.dossierIn((await parent.ask(documents.handInSupplement, { dossier })).answer);
}

const extend = (dossier: string, day: string, reason = 'Cần xác minh thêm.') =>
  officer.ask(documents.extendDeadline, { dossier, day, reason });

/** The ledger and the days, in short. */
async function explained(id: string) {
  const { dossier } = await parent.ask(documents.deadlineOf, { id });
  if (dossier?.deadline == null) throw new Error('There is no such dossier');
  const { deadline, deadlineEntries, dueAt } = dossier;
  return {
    due: dueAt,
    state: deadline.state,
    entries: deadlineEntries.map(({ kind }) => kind),
    days: deadline.explain.map(({ day, counted, reason }) => `${day} ${counted ? '+' : '-'} ${reason}`),
  };
}

const limit = (days: number) => limitOf(province.platform().database.db, steps.PROCEDURE, days);
beforeAll(() => limit(5));

describe('the deadline of a dossier', () => {
  it('is told with every day from the receipt on', async () => {
    const id = await receivedAt('2026-11-19T15:30+07:00');
    expect(await explained(id)).toEqual({
      due: '2026-11-26T10:00:00.000Z',
      state: 'RUNNING',
      entries: ['START'],
      days: [
        '2026-11-19 - RECEIVED_LATE',
        '2026-11-20 + WORKED',
        '2026-11-21 - WEEKEND',
        '2026-11-22 - WEEKEND',
        '2026-11-23 + WORKED',
        '2026-11-24 + WORKED',
        '2026-11-25 + WORKED',
        '2026-11-26 + WORKED',
      ],
    });
  });

  it('has not started before the receipt', async () => {
    clock.set('2026-11-19T09:00+07:00');
    const id = await steps.submitted(parent, file);
    expect(await explained(id)).toMatchObject({ due: null, state: 'NOT_STARTED', entries: [], days: [] });
  });

  it('is late when it has passed', async () => {
    const id = await receivedAt('2026-11-19T15:30+07:00');
    clock.set('2026-11-26T17:00:01+07:00');
    expect((await explained(id)).state).toBe('LATE');
  });

  it('cannot be written by anything but its ledger', async () => {
    const id = await receivedAt('2026-11-19T10:00+07:00');
    const { db } = province.platform().database;
    const moved = sql`update dossiers.dossier set due_at = due_at + interval '1 day' where id = ${id}`;
    await expect(moved.execute(db)).rejects.toThrow('ledger');
    const rewritten = sql`update dossiers.deadline_entry set due_at = null where dossier_id = ${id}`;
    await expect(rewritten.execute(db)).rejects.toThrow('never changed');
  });
});

describe('a supplement', () => {
  it('stops the clock, and its arrival begins it again from zero', async () => {
    const id = await receivedAt('2026-11-19T08:00+07:00');
    const asked = await ask(id, '2026-11-20T10:00+07:00');
    expect(asked).toMatchObject({ state: 'WAITING_SUPPLEMENT', portalState: 5, dueAt: null });
    expect(asked.deadline.state).toBe('WAITING');
    const back = await supplement(id, '2026-11-24T08:00+07:00');
    expect(back).toMatchObject({ state: 'RECEIVED', dueAt: '2026-12-01T01:00:00.000Z' });
    expect(await explained(id)).toMatchObject({
      entries: ['START', 'SUPPLEMENT_ASKED', 'RESTART'],
      days: [
        '2026-11-19 - RESTARTED',
        '2026-11-20 - RESTARTED',
        '2026-11-21 - WAITING',
        '2026-11-22 - WAITING',
        '2026-11-23 - WAITING',
        '2026-11-24 + WORKED',
        '2026-11-25 + WORKED',
        '2026-11-26 + WORKED',
        '2026-11-27 + WORKED',
        '2026-11-28 - WEEKEND',
        '2026-11-29 - WEEKEND',
        '2026-11-30 + WORKED',
        '2026-12-01 + WORKED',
      ],
    });
  });

  it('that is asked for a second time lets the clock run on, and counts as late', async () => {
    const id = await receivedAt('2026-11-19T08:00+07:00');
    await ask(id, '2026-11-19T10:00+07:00');
    const { dueAt } = await supplement(id, '2026-11-20T08:00+07:00');
    const again = await ask(id, '2026-11-20T10:00+07:00');
    expect(again).toMatchObject({ dueAt, deadline: { state: 'LATE' } });
    expect(await supplement(id, '2026-11-23T08:00+07:00')).toMatchObject({
      dueAt,
      deadline: { state: 'LATE' },
    });
    const { dossier } = await parent.ask(documents.deadlineOf, { id });
    expect(dossier?.deadlineEntries.map(({ breach }) => breach)).toEqual([
      null,
      null,
      null,
      'SECOND_SUPPLEMENT',
    ]);
  });

  it('that is asked for later than three working days after the receipt is marked', async () => {
    const id = await receivedAt('2026-11-19T08:00+07:00');
    await ask(id, '2026-11-24T08:00:01+07:00');
    const { dossier } = await parent.ask(documents.deadlineOf, { id });
    expect(dossier?.deadlineEntries.at(-1)?.breach).toBe('LATE_SUPPLEMENT');
  });

  it('may be asked for before the receipt, by the desk, and starts no clock', async () => {
    clock.set('2026-11-19T08:00+07:00');
    const id = await steps.submitted(parent, file);
    const reason = 'Thiếu tờ khai.';
    const { answer } = await clerk.ask(documents.requestSupplement, { dossier: id, reason });
    expect(steps.dossierIn(answer).state).toBe('WAITING_SUPPLEMENT');
    expect((await explained(id)).state).toBe('WAITING');
    expect(await supplement(id, '2026-11-20T08:00+07:00')).toMatchObject({
      state: 'SUBMITTED',
      dueAt: null,
      deadline: { state: 'NOT_STARTED' },
    });
  });

  it('is handed in by the applicant alone, and once', async () => {
    const id = await receivedAt('2026-11-19T08:00+07:00');
    await ask(id, '2026-11-19T10:00+07:00');
    const other = await province.person();
    const handIn = (asker: typeof parent) => () => asker.ask(documents.handInSupplement, { dossier: id });
    await expectRefused(province, 'DossierNotFound', handIn(other));
    await expectRefused(province, 'NotAllowed', handIn(clerk));
    await supplement(id, '2026-11-20T08:00+07:00');
    await expectRefused(province, 'ActNotPossible', handIn(parent));
  });

  it('is refused to the desk where only the deciding officer may ask, with what is possible', async () => {
    const id = await receivedAt('2026-11-19T08:00+07:00');
    const reason = 'Thiếu.';
    const asked = () => clerk.ask(documents.requestSupplement, { dossier: id, reason });
    await expectRefused(province, 'ActNotPossible', asked, { was: 'RECEIVED', possible: ['HAND_OVER'] });
  });
});

describe('a new day', () => {
  it('is given once, a day before the deadline at the latest, and is due at the close', async () => {
    const id = await receivedAt('2026-11-19T08:00+07:00');
    clock.set('2026-11-25T16:00+07:00');
    const { answer } = await extend(id, '2026-11-30');
    expect(steps.dossierIn(answer)).toMatchObject({
      dueAt: '2026-11-30T10:00:00.000Z',
      deadline: { state: 'RUNNING' },
    });
    expect((await explained(id)).days.slice(-4)).toEqual([
      '2026-11-27 + EXTENDED',
      '2026-11-28 - WEEKEND',
      '2026-11-29 - WEEKEND',
      '2026-11-30 + EXTENDED',
    ]);
    await expectRefused(province, 'AlreadyExtended', () => extend(id, '2026-12-02'));
  });

  it('is refused on the day of the deadline and after it', async () => {
    const id = await receivedAt('2026-11-19T08:00+07:00');
    for (const late of ['2026-11-26T07:30+07:00', '2026-11-27T08:00+07:00']) {
      clock.set(late);
      await expectRefused(province, 'TooLateToExtend', () => extend(id, '2026-12-02'));
    }
  });

  it.each([
    ['a Sunday', '2026-11-29'],
    ['a holiday', '2027-01-01'],
    ['the day of the deadline', '2026-11-26'],
    ['a day before it', '2026-11-24'],
    ['a day in another year by mistake', '3026-11-26'],
    ['the last day of all', '9999-12-31'],
  ])('is refused on %s', async (_what, day) => {
    const id = await receivedAt('2026-11-19T08:01+07:00');
    await expectRefused(province, 'InvalidInput', () => extend(id, day), { field: 'day' });
  });

  it('is refused where nothing is due', async () => {
    await corrected(province.platform().database.db, (trx) =>
      sql`update procedures.offer set time_amount = null, time_unit = 'none'`.execute(trx),
    );
    const id = await receivedAt('2026-11-19T08:00+07:00');
    expect((await explained(id)).state).toBe('NO_LIMIT');
    await expectRefused(province, 'NothingDue', () => extend(id, '2026-12-02'));
    await limit(5);
  });
});

it('a supplement after a new day was given makes void what was counted, and what was still to come', async () => {
  const id = await receivedAt('2026-11-19T08:00+07:00');
  await extend(id, '2026-12-02');
  await ask(id, '2026-11-20T10:00+07:00');
  clock.set('2026-11-23T08:00+07:00');
  expect(await explained(id)).toMatchObject({
    due: null,
    state: 'WAITING',
    days: [
      '2026-11-19 - RESTARTED',
      '2026-11-20 - RESTARTED',
      '2026-11-21 - WAITING',
      '2026-11-22 - WAITING',
      '2026-11-23 - WAITING',
    ],
  });
});

it('a dossier that is withdrawn while it waits is judged by the day that it had, and waits no longer', async () => {
  const id = await receivedAt('2026-11-19T08:00+07:00');
  await ask(id, '2026-11-20T10:00+07:00');
  clock.set('2026-11-23T08:00+07:00');
  await parent.ask(withdraw, { dossier: id, reason: 'Không cần nữa.' });
  await clerk.ask(confirmWithdrawal, { dossier: id });
  clock.set('2026-12-15T08:00+07:00');
  const { state, days } = await explained(id);
  expect([state, days.at(-1)]).toEqual(['FINISHED_EARLY', '2026-11-23 - WAITING']);
});

describe('a finished dossier', () => {
  it.each([
    ['2026-11-25T10:00+07:00', 'FINISHED_EARLY'],
    ['2026-11-26T07:45+07:00', 'FINISHED_ON_TIME'],
    ['2026-11-26T16:00+07:00', 'FINISHED_LATE'],
  ])('of %s is %s', async (moment, state) => {
    const id = await receivedAt('2026-11-19T08:00+07:00');
    clock.set(moment);
    await officer.ask(documents.refuseDossier, { dossier: id, reason: 'Không đủ điều kiện.' });
    expect((await explained(id)).state).toBe(state);
  });
});

it('what somebody may do is told to each, as the dossier stands', async () => {
  const id = await receivedAt('2026-11-19T08:00+07:00');
  const acts = async (asker: typeof parent) =>
    (await asker.ask(documents.deadlineOf, { id })).dossier?.possibleActs;
  expect(await acts(parent)).toEqual(['WITHDRAW']);
  expect(await acts(clerk)).toEqual(['HAND_OVER']);
  expect(await acts(officer)).toEqual([
    'REQUEST_SUPPLEMENT',
    'REQUEST_PAYMENT',
    'ASSIGN',
    'HAND_OVER',
    'ASK_OPINION',
    'EXTEND_DEADLINE',
    'GRANT',
    'REFUSE',
    'STOP',
  ]);
  await ask(id, '2026-11-19T10:00+07:00');
  expect(await acts(parent)).toEqual(['ATTACH', 'HAND_IN_SUPPLEMENT', 'WITHDRAW']);
});
