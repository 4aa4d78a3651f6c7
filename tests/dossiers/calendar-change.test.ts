import { sql } from 'kysely';
import pg from 'pg';
import { beforeEach, describe, expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { dueOf } from '../../modules/dossiers/deadline/due-of.ts';
import { findDeadlineEntries } from '../../modules/dossiers/queries/deadline-entries.ts';
import { loadCalendars } from '../../modules/organisations/queries/load-calendar.ts';
import type { OrganisationsTables } from '../../modules/organisations/tables.ts';
import { dueAt } from '../../modules/organisations/working-time/due-at.ts';
import { enqueueInto } from '../../server/jobs/outbox.ts';
import { lockTable } from '../graphql/lock-table.ts';
import { atRest } from '../support/at-rest.ts';
import * as documents from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { openJobCounts } from '../support/job-counts.ts';
import { OF_THIS_DATABASE } from '../support/of-this-database.ts';
import { pollUntil } from '../support/poll-until.ts';
import { changeCalendar } from './calendar-documents.ts';
import { openCalendarOffice } from './calendar-office.ts';
import { changed, changeIn, changeSeen, NOTICE, weighed } from './calendar-steps.ts';
import { confirmPayment, requestPayment } from './ending-documents.ts';

const office = await openCalendarOffice();
const { province, manager, elsewhere, inDays, at, dayOff, received, receivedElsewhere } = office;
const { deadlineOf, due, movesOf } = office;
beforeEach(office.nextMonth);

const close = (days: number) => `${inDays(days)}T10:00:00.000Z`;

/** Ends the connections that wait for a table. */
async function killWaiting(url: string, table: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  const killing = `select pg_terminate_backend(pid) from pg_locks
    where relation = $1::regclass and not granted and ${OF_THIS_DATABASE}`;
  await client.query(killing, [table]);
  await client.end();
}

/** Resolves once somebody waits for those who reckon by the calendar. */
async function waitingForCalendar(url: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  const waiting = `select from pg_locks
    where locktype = 'advisory' and mode = 'ExclusiveLock' and not granted and ${OF_THIS_DATABASE}`;
  await pollUntil(async () => (await client.query(waiting)).rowCount === 1);
  await client.end();
}

describe('a change of the calendar', () => {
  it('moves open dossiers by a line in the ledger that names the notice, and tells the applicant', async () => {
    const id = await received();
    const before = await due(id);
    const change = await changed(manager, { days: [dayOff(1)] });
    const dossier = await deadlineOf(id);
    expect(dossier.dueAt).toBe(`${inDays(8)}T01:00:00.000Z`);
    expect(dossier.dueAt).not.toBe(before);
    expect(dossier.deadlineEntries.at(-1)).toMatchObject({ kind: 'CALENDAR_REVISION', note: NOTICE });
    expect(dossier.deadline?.explain[1]).toEqual({
      day: inDays(1),
      counted: false,
      reason: 'DAY_OFF',
      name: 'Nghỉ bão',
    });
    expect(change).toMatchObject({ state: 'MADE', maker: { name: 'Cán bộ manager' } });
    const { events, code } = await steps.seen(province.parent, id);
    expect(events[0]?.kind).toBe('DEADLINE_REVISED');
    await pollUntil(async () =>
      (await (await province.parent.fetch('/mailbox.json?to=parent@demo.invalid')).text()).includes(
        `Thay đổi ngày trả kết quả hồ sơ ${code}`,
      ),
    );
  });

  it('lets a Saturday that is worked bring deadlines forward, and a day as usual again take it back', async () => {
    const id = await received();
    const before = await due(id);
    await changed(manager, { days: [{ day: inDays(2), kind: 'WORKING_DAY', name: 'Làm bù' }] });
    expect(await due(id)).toBe(`${inDays(6)}T01:00:00.000Z`);
    expect((await deadlineOf(id)).deadline?.explain[2]).toMatchObject({ counted: true, reason: 'MADE_UP' });
    await changed(manager, { days: [{ day: inDays(2), kind: 'AS_USUAL' }] });
    expect(await due(id)).toBe(before);
    expect((await deadlineOf(id)).ledger).toEqual(['START', 'CALENDAR_REVISION', 'CALENDAR_REVISION']);
  });

  it('of one agency moves its dossiers and no other, and gives it hours of its own', async () => {
    at(0, '16:00');
    const [here, there] = [await received(), await receivedElsewhere()];
    const winter = {
      validFrom: inDays(2),
      morningFrom: '08:00',
      morningTo: '12:00',
      afternoonFrom: '13:00',
      afternoonTo: '16:30',
    };
    const { impact } = await changed(manager, { agency: String(elsewhere), hours: [winter] });
    expect(impact?.agencies.map(({ agency }) => agency.id)).toEqual([String(elsewhere)]);
    expect(await due(there)).toBe(`${inDays(7)}T09:30:00.000Z`);
    expect(await due(here)).toBe(close(7));
    const usual = {
      ...winter,
      morningFrom: '07:30',
      morningTo: '11:30',
      afternoonFrom: '13:30',
      afternoonTo: '17:00',
    };
    await changed(manager, { agency: String(elsewhere), hours: [usual] });
    expect(await due(there)).toBe(close(7));
  });

  it('is what dossiers are due by that come after it', async () => {
    await changed(manager, { days: [dayOff(1), dayOff(4)] });
    const id = await received();
    expect(await deadlineOf(id)).toMatchObject({
      dueAt: `${inDays(11)}T01:00:00.000Z`,
      deadlineEntries: [{ kind: 'START' }],
    });
  });

  it('moves a day that was promised with an apology to the next working day, and explains it', async () => {
    const id = await received();
    const extended = await province.officer.ask(documents.extendDeadline, {
      dossier: id,
      day: inDays(12),
      reason: 'Cần xác minh thêm.',
    });
    expect(steps.dossierIn(extended.answer).dueAt).toBe(close(12));
    await changed(manager, { days: [dayOff(4), dayOff(12)] });
    const { dueAt, deadline } = await deadlineOf(id);
    expect(dueAt).toBe(close(13));
    const days = deadline?.explain ?? [];
    expect(days.map(({ day }) => day)).toEqual(Array.from({ length: 14 }, (_, ahead) => inDays(ahead)));
    expect(days.slice(-3).map(({ reason }) => reason)).toEqual(['EXTENDED', 'DAY_OFF', 'EXTENDED']);
  });

  it('leaves what has ended, what waits and what is due before it as it is', async () => {
    const [ended, waits, early] = [await received(), await received(), await received()];
    await province.officer.ask(documents.refuseDossier, { dossier: ended, reason: 'Không đủ điều kiện.' });
    await province.officer.ask(documents.requestSupplement, {
      dossier: waits,
      reason: 'Thiếu giấy chứng sinh.',
    });
    const explained = (await deadlineOf(ended)).deadline?.explain;
    at(1, '08:00');
    const { id: change } = await changed(manager, { days: [dayOff(5), dayOff(8)] });
    at(3, '08:00');
    for (const id of [ended, waits]) expect((await deadlineOf(id)).ledger).not.toContain('CALENDAR_REVISION');
    // What was counted when it ended is told as it was then.
    expect((await deadlineOf(ended)).deadline?.explain).toEqual(explained);
    expect((await deadlineOf(early)).deadlineEntries).toHaveLength(2);
    const { deadline } = await deadlineOf(waits);
    expect(deadline?.state).toBe('WAITING');
    expect((await movesOf(manager, change)).edges.map(({ node }) => node.dueFrom)).not.toContain(null);
  });

  it('counts for a payment that is awaited once it is made, and moves what was paid before it', async () => {
    const [awaited, paid] = [await received(), await received()];
    at(1, '08:00');
    for (const dossier of [awaited, paid])
      await province.officer.ask(requestPayment, { dossier, amount: 8000, reason: 'Lệ phí.' });
    at(4, '08:00');
    await province.clerk.ask(confirmPayment, { dossier: paid, receipt: 'BL 0001' });
    expect(await due(paid)).toBe(`${inDays(8)}T01:00:00.000Z`);
    await changed(manager, { days: [dayOff(5)] });
    expect(await due(awaited)).toBeNull();
    expect(await due(paid)).toBe(`${inDays(11)}T01:00:00.000Z`);
    at(6, '08:00');
    await province.clerk.ask(confirmPayment, { dossier: awaited, receipt: 'BL 0002' });
    const { dueAt, deadline, ledger } = await deadlineOf(awaited);
    expect(dueAt).toBe(`${inDays(12)}T01:00:00.000Z`);
    expect(ledger).toEqual(['START', 'PAYMENT_ASKED', 'PAYMENT_MADE']);
    const days = deadline?.explain ?? [];
    expect(days.map(({ day }) => day)).toEqual(Array.from({ length: 13 }, (_, ahead) => inDays(ahead)));
    expect(days.slice(2, 7).map(({ reason }) => reason)).toEqual(Array.from({ length: 5 }, () => 'WAITING'));
  });

  it('waits for a receipt that reckons by the calendar as it was, and moves that too', async () => {
    const change = await weighed(manager, { days: [dayOff(1)] });
    const dossier = await steps.submitted(province.parent, province.file);
    await atRest(province, province.administrator);
    // Here the clerk has the date, and nobody else sees it yet.
    await using history = await lockTable(province.environment.databaseUrl, 'dossiers.event');
    const receipt = province.clerk.ask(documents.receiveDossier, { dossier });
    await history.waited(1);
    const making = manager.ask(changeCalendar, { change });
    await waitingForCalendar(province.environment.databaseUrl);
    expect((await changeSeen(manager, change)).state).toBe('PLANNED');
    await history.release();
    await Promise.all([receipt, making]);
    await changeIn(manager, change, 'MOVED');
    expect((await deadlineOf(dossier)).ledger).toEqual(['START', 'CALENDAR_REVISION']);
    expect(await due(dossier)).toBe(`${inDays(8)}T01:00:00.000Z`);
  });

  it('moves each dossier once, though its worker loses the database, its jobs come again and two work at once', async () => {
    const ids = await steps.times(5, received);
    const change = await weighed(manager, { days: [dayOff(1)] });
    const { queue, name: work } = dossiers.jobs.moveDeadlines;
    // Whoever still draws a receipt would wait for the table, too.
    await atRest(province, province.administrator);
    await using jobs = await openJobCounts(province.environment, queue);
    const { completed } = await jobs.counts();
    {
      // Here the worker waits in the middle of a batch, with all that it has written in the ledgers.
      await using history = await lockTable(province.environment.databaseUrl, 'dossiers.event');
      await manager.ask(changeCalendar, { change });
      await history.waited(1);
      await killWaiting(province.environment.databaseUrl, 'dossiers.event');
    }
    const payload = { changeId: Number(change) };
    const again = { queue, work, payload, attempts: 3, requestId: 'again' };
    await enqueueInto(province.platform().database.db, [again, again, again]);
    await province.whileWorking(async () => {
      await changeIn(manager, change, 'MOVED');
      await pollUntil(async () => (await jobs.counts()).completed >= completed + 4);
    });
    for (const id of ids) expect((await deadlineOf(id)).ledger).toEqual(['START', 'CALENDAR_REVISION']);
    const { edges } = await movesOf(manager, change, { first: 100 });
    expect(edges.every(({ node }) => node.movedAt !== null)).toBe(true);
  });

  it('is kept as it was made, by whom and when', async () => {
    const { id } = await changed(manager, { days: [dayOff(20)] });
    const attempts = [
      sql`update organisations.calendar_change set notice = 'x' where id = ${id}`,
      sql`delete from organisations.calendar_change where id = ${id}`,
      sql`update organisations.calendar_change_day set kind = 'working-day' where change_id = ${id}`,
      sql`delete from organisations.calendar_change_day where change_id = ${id}`,
    ];
    for (const attempt of attempts)
      await expect(attempt.execute(province.db())).rejects.toThrow('never changed');
    const { planner, maker, madeAt, days } = await changeSeen(manager, id);
    expect([planner.name, maker?.name]).toEqual(['Cán bộ manager', 'Cán bộ manager']);
    expect([madeAt, days.map(({ day }) => day)]).toEqual([`${inDays(0)}T01:00:00.000Z`, [inDays(20)]]);
  });
});

it('the due date of every open dossier is what its ledger gives by the calendar as it is', async () => {
  const { db } = province.platform().database;
  const open = await province
    .db()
    .selectFrom('dossiers.dossier')
    .select(['id', 'agencyId', 'dueAt'])
    .where('receivedAt', 'is not', null)
    .where('finishedAt', 'is', null)
    .execute();
  const calendarOf = await loadCalendars(db.$extendTables<OrganisationsTables>(), [
    province.agencyId,
    elsewhere,
  ]);
  const ledgers = await findDeadlineEntries(
    db,
    open.map(({ id }) => id),
  );
  const given = open.map((dossier) => {
    const entries = ledgers.filter(({ dossierId }) => dossierId === dossier.id);
    const dueBy = dueOf(entries, ({ receivedAt, ...limit }) => {
      const at = Temporal.Instant.fromEpochMilliseconds(receivedAt.getTime());
      return new Date(dueAt(at, limit, calendarOf(dossier.agencyId)).epochMilliseconds);
    });
    return { ...dossier, dueAt: dueBy };
  });
  expect(open.length).toBeGreaterThan(10);
  expect(given).toEqual(open);
});
