import { beforeAll, describe, expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { organisations } from '../../modules/organisations/contract.ts';
import type { Asker } from '../support/asker.ts';
import * as steps from '../support/dossier-steps.ts';
import { expectError } from '../support/refused.ts';
import { calendarChange, calendarChanges, changeCalendar, deadlineMoves } from './calendar-documents.ts';
import { openCalendarOffice } from './calendar-office.ts';
import { changeIn, changeSeen, plan, weighed } from './calendar-steps.ts';

const office = await openCalendarOffice();
const { province, manager, elsewhere, dayOff, received } = office;
const { anybody, parent, clerk, officer, partner, agencyId } = province;
const { manageCalendar } = organisations.permissions;
let here: Asker;
let there: Asker;

beforeAll(async () => {
  here = await province.office('keeps-here', [manageCalendar], agencyId);
  there = await province.office('keeps-there', [manageCalendar], elsewhere);
  office.nextMonth();
});

/** Makes a change, and waits until all deadlines have followed: only then there is room for another. */
async function made(by: Asker, change: string): Promise<void> {
  expect((await by.ask(changeCalendar, { change })).answer.__typename).toBe('CalendarChange');
  await changeIn(by, change, 'MOVED');
}

describe('the calendar of everywhere, by planCalendarChange and changeCalendar,', () => {
  it('is planned and made by whoever may everywhere, and by nobody else', async () => {
    const change = await weighed(manager, { days: [dayOff(20)] });
    const askers = { anybody, parent, clerk, officer, partner, here, there };
    const outcomes: Record<string, readonly string[]> = {};
    for (const [name, asker] of Object.entries(askers)) {
      const planned = await plan(asker, { days: [dayOff(21)] });
      const { answer } = await asker.ask(changeCalendar, { change });
      outcomes[name] = [planned.__typename, answer.__typename];
    }
    const refused = ['NotAllowed', 'NotAllowed'];
    // Who keeps a calendar learns of no plan for another.
    const unseen = ['NotAllowed', 'CalendarChangeNotFound'];
    expect(outcomes).toEqual({
      anybody: ['NotSignedIn', 'NotSignedIn'],
      ...{
        parent: refused,
        clerk: refused,
        officer: refused,
        partner: refused,
        here: unseen,
        there: unseen,
      },
    });
    await made(manager, change);
  });
});

describe('the calendar of one agency', () => {
  it('is planned by whoever keeps it there or everywhere, and by nobody else', async () => {
    const change = { agency: String(elsewhere), days: [dayOff(25)] };
    const outcomes: string[] = [];
    for (const asker of [here, clerk, there, manager]) outcomes.push((await plan(asker, change)).__typename);
    expect(outcomes).toEqual(['NotAllowed', 'NotAllowed', 'CalendarChange', 'CalendarChange']);
  });

  it('is made by whoever keeps it there, and by nobody else', async () => {
    const change = await weighed(there, { agency: String(elsewhere), days: [dayOff(26)] });
    expect((await here.ask(changeCalendar, { change })).answer.__typename).toBe('CalendarChangeNotFound');
    await made(there, change);
  });
});

describe('a change', () => {
  it('that is planned is seen by whoever keeps that calendar, and one that is made by all who are signed in', async () => {
    const id = await weighed(there, { agency: String(elsewhere), days: [dayOff(27)] });
    const sees = async (asker: Asker) => {
      const { calendarChanges: all } = await asker.ask(calendarChanges, { first: 5 });
      const inList = all.edges.some(({ node }) => node.id === id);
      const byId = (await asker.ask(calendarChange, { id })).calendarChange !== null;
      expect(byId).toBe(inList);
      return byId;
    };
    expect(await Promise.all([there, manager, here, clerk, parent].map(sees))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    await made(there, id);
    expect(await Promise.all([there, here, clerk, parent].map(sees))).toEqual([true, true, true, true]);
    await expectError(anybody.answer(calendarChanges, { first: 5 }), 'NotSignedIn');
    await expectError(anybody.answer(calendarChange, { id }), 'NotSignedIn');
  });

  it('tells of the dossiers it moves to whoever keeps that calendar or reads these dossiers, with no more than they may read', async () => {
    const dossier = await received();
    const change = await weighed(manager, { days: [dayOff(1)] });
    const { code } = await steps.seen(parent, dossier);
    const sees = async (asker: Asker) =>
      (await asker.ask(deadlineMoves, { change })).deadlineMoves.edges
        .map(({ node }) => node)
        .filter((move) => move.code === code)
        .map((move) => move.dossier?.id ?? null);
    expect(await sees(manager)).toEqual([null]);
    expect(await sees(here)).toEqual([null]);
    expect(await sees(clerk)).toEqual([dossier]);
    for (const asker of [there, parent, partner]) expect(await sees(asker)).toEqual([]);
    await expectError(anybody.answer(deadlineMoves, { change }), 'NotSignedIn');
  });

  it('is made by nobody whose right has ended since it was planned', async () => {
    const former = await province.office('former', [manageCalendar, dossiers.permissions.readDossiers], null);
    const change = await weighed(former, { days: [dayOff(30)] });
    await province
      .db()
      .deleteFrom('server.accountGrant')
      .where('accountId', '=', former.accountId ?? 0)
      .where('permission', '=', manageCalendar.name)
      .execute();
    expect((await former.ask(changeCalendar, { change })).answer.__typename).toBe('NotAllowed');
    expect((await changeSeen(manager, change)).state).toBe('PLANNED');
  });
});
