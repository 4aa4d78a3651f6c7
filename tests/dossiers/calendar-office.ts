import { dossiers } from '../../modules/dossiers/contract.ts';
import { organisations } from '../../modules/organisations/contract.ts';
import type { Asker } from '../support/asker.ts';
import * as documents from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { openProvince } from '../support/province.ts';
import { deadlineMoves } from './calendar-documents.ts';
import { limitOf } from './limit-of.ts';

const ELSEWHERE = '04795';

/** A province with a worker, somebody who keeps its calendar, a limit of five working days, and two desks. */
export async function openCalendarOffice() {
  const province = await openProvince();
  const { parent, clerk, file } = province;
  await limitOf(province.platform().database.db, steps.PROCEDURE, 5);
  const manager = await province.office('manager', [organisations.permissions.manageCalendar], null);
  const elsewhere = await province.committee(ELSEWHERE);
  const { readDossiers, receiveDossiers } = dossiers.permissions;
  const desk = await province.office('desk-elsewhere', [readDossiers, receiveDossiers], elsewhere);
  // A Thursday in a month without holidays.
  let month = Temporal.PlainDate.from('2027-03-11');
  const inDays = (days: number) => month.add({ days }).toString();
  const deadlineOf = async (id: string) => {
    const { dossier } = await parent.ask(documents.deadlineOf, { id });
    if (dossier?.deadline == null) throw new Error('There is no such dossier');
    return { ...dossier, ledger: dossier.deadlineEntries.map(({ kind }) => kind) };
  };
  return {
    province,
    manager,
    elsewhere,
    /** It becomes such a Thursday at eight, three months behind all that other tests have changed. */
    nextMonth: () => {
      month = month.add({ days: 91 });
      province.clock.set(`${month}T08:00+07:00`);
    },
    inDays,
    at: (days: number, time: string) => province.clock.set(`${inDays(days)}T${time}+07:00`),
    dayOff: (days: number) => ({ day: inDays(days), kind: 'DAY_OFF' as const, name: 'Nghỉ bão' }),
    received: async () => (await steps.received(parent, clerk, file)).id,
    receivedElsewhere: async () => (await steps.received(parent, desk, file, ELSEWHERE)).id,
    deadlineOf,
    due: async (id: string) => (await deadlineOf(id)).dueAt,
    movesOf: async (asker: Asker, change: string, more: object = {}) =>
      (await asker.ask(deadlineMoves, { change, ...more })).deadlineMoves,
  };
}
