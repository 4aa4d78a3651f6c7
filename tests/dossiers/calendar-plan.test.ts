import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { expectRefused } from '../support/refused.ts';
import { changeCalendar } from './calendar-documents.ts';
import { openCalendarOffice } from './calendar-office.ts';
import { changeIn, changeSeen, plan, weighed } from './calendar-steps.ts';

const office = await openCalendarOffice();
const { province, manager, elsewhere, inDays, dayOff, received, receivedElsewhere } = office;
const { due, movesOf } = office;
beforeEach(office.nextMonth);

describe('a planned change of the calendar', () => {
  it('tells which open dossiers would move from when to when, and changes nothing', async () => {
    const [here, there] = [await received(), await receivedElsewhere()];
    const before = await due(here);
    const id = await weighed(manager, { days: [dayOff(1)] });
    const { edges } = await movesOf(manager, id);
    const moves = edges.map(({ node }) => node).filter(({ dueFrom }) => dueFrom === before);
    expect(moves).toHaveLength(2);
    for (const move of moves) expect(move).toMatchObject({ movedAt: null, dossier: null });
    expect(new Set(moves.map(({ dueTo }) => dueTo)).size).toBe(1);
    expect(moves[0]?.dueTo).toBe(`${inDays(8)}T01:00:00.000Z`);
    expect(await due(here)).toBe(before);
    const { impact, state } = await changeSeen(manager, id);
    expect(state).toBe('PLANNED');
    expect(impact).toMatchObject({ total: edges.length, later: edges.length, earlier: 0, moved: 0 });
    const byAgency = Object.fromEntries(impact?.agencies.map((one) => [one.agency.id, one.later]) ?? []);
    expect(byAgency).toMatchObject({ [province.agencyId]: expect.any(Number), [elsewhere]: 1 });
    expect(await due(there)).toBe(before);
  });

  it('is told in pages, and by agency', async () => {
    for (let nth = 0; nth < 3; nth += 1) await received();
    await receivedElsewhere();
    const id = await weighed(manager, { days: [dayOff(1)] });
    const first = await movesOf(manager, id, { first: 2 });
    const second = await movesOf(manager, id, { first: 100, after: first.pageInfo.endCursor });
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect(first.edges.length + second.edges.length).toBe(first.totalCount);
    const there = await movesOf(manager, id, { agency: String(elsewhere) });
    expect(new Set(there.edges.map(({ node }) => node.agency.id))).toEqual(new Set([String(elsewhere)]));
  });

  it('has expired when the calendar was changed since', async () => {
    const [first, second] = [
      await weighed(manager, { days: [dayOff(20)] }),
      await weighed(manager, { days: [dayOff(21)] }),
    ];
    await manager.ask(changeCalendar, { change: first });
    await changeIn(manager, first, 'MOVED');
    expect((await changeSeen(manager, second)).state).toBe('EXPIRED');
    const make = (change: string) => () => manager.ask(changeCalendar, { change });
    await expectRefused(province, 'CalendarPlanOver', make(second), { was: 'expired' });
    await expectRefused(province, 'CalendarPlanOver', make(first), { was: 'made' });
  });

  it('cannot be made before it is known what it moves, nor while another is at work', async () => {
    const id = await weighed(manager, { days: [dayOff(20)] });
    const impact = (change: string, state: string) =>
      sql`update dossiers.calendar_impact set state = ${state} where change_id = ${change}`.execute(
        province.db(),
      );
    const make = () => manager.ask(changeCalendar, { change: id });
    await impact(id, 'weighing');
    await expectRefused(province, 'CalendarChangeNotWeighed', make);
    await impact(id, 'weighed');
    const other = await weighed(manager, { days: [dayOff(22)] });
    await impact(other, 'moving');
    await expectRefused(province, 'DeadlinesMoving', make);
    const planned = async () => ({ answer: await plan(manager, { days: [dayOff(23)] }) });
    await expectRefused(province, 'DeadlinesMoving', planned);
    await impact(other, 'weighed');
  });

  it.each([
    ['that changes nothing', {}, ''],
    [
      'that names a day twice',
      { days: [0, 0].map(() => ({ day: '2030-01-01', kind: 'DAY_OFF' as const })) },
      'days',
    ],
    [
      'whose shifts overlap',
      {
        hours: [
          {
            validFrom: '2030-01-01',
            morningFrom: '07:30',
            morningTo: '13:30',
            afternoonFrom: '13:00',
            afternoonTo: '17:00',
          },
        ],
      },
      'hours.0',
    ],
    [
      'of an agency that there is not',
      { agency: '999999', days: [{ day: '2030-01-01', kind: 'DAY_OFF' as const }] },
      'agency',
    ],
  ])('%s is refused', async (_what, change, field) => {
    const planned = async () => ({ answer: await plan(manager, change) });
    await expectRefused(province, 'InvalidInput', planned, { field });
  });
});
