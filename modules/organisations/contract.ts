import { z } from 'zod';
import { defineContract, loads } from '../../server/kit/index.ts';
import { agencyReorganised, unitReorganised } from './reorganisation/events.ts';
import { calendarChanged } from './working-time/calendar-changed.ts';
import type { CalendarDay } from './working-time/model.ts';
import { type ExplainedLimitDay, type LimitToExplain, timeLimit } from './working-time/time-limit.ts';
import { wantedChange } from './working-time/wanted-change.ts';

export type { ExplainedLimitDay } from './working-time/time-limit.ts';
export { changedHours } from './working-time/wanted-change.ts';

const commune = z.object({
  unitId: z.number(),
  name: z.string(),
  /** Its People's Committee. */
  agencyId: z.number(),
  agencyName: z.string(),
});

const department = z.object({
  field: z.string(),
  code: z.string(),
  legacyCode: z.string(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
});

/** Units, agencies and their calendar, each with the days from and to which it holds. */
export const organisations = defineContract({
  id: 'organisations',
  title: 'Đơn vị và cơ quan / Units and agencies',
  permissions: {
    manageCalendar:
      'Plan and make changes of the calendar: days off, make-up days and working hours of the agency.',
    planReorganisations: {
      sentence: 'Plan the reorganisation of units and agencies, and decide who takes over what was split.',
      administrative: true,
    },
    reorganise: {
      sentence: 'Carry out the reorganisation of units and agencies that somebody else planned.',
      administrative: true,
    },
  },
  events: { calendarChanged, unitReorganised, agencyReorganised },
  jobs: {
    /** Lists what hangs on reorganisations that were planned, and hands it over from their day on, bit by bit. */
    carryOutReorganisations: { lane: 'reorganisations', payload: z.object({}), every: 60 },
  },
  loaders: {
    /** When a limit ends: as the call `dueAt` says, for many at once. */
    limitEnd: loads<z.output<typeof timeLimit>, Date>(),
    /** Every day from a receipt to the day on which the limit ends, and why it counts or does not. */
    explainedLimit: loads<LimitToExplain, readonly ExplainedLimitDay[]>(),
    /** Every day of an agency from one to another (YYYY-MM-DD), as it works. */
    calendarDays: loads<
      { readonly agencyId: number; readonly from: string; readonly to: string },
      readonly CalendarDay[]
    >(),
    /** By when what the agency received then is handed over to whoever processes it (Decree 118/2025 Art. 18). */
    latestHandOver: loads<{ readonly agencyId: number; readonly receivedAt: Date }, Date>(),
  },
  calls: {
    /** The commune that bears the code on that day (YYYY-MM-DD), or null: before it began, or after it ended. */
    communeOn: { input: z.object({ code: z.string(), day: z.iso.date() }), output: commune.nullable() },
    /** Whether a commune exists on a day, by its id; with its code. */
    communeStillOn: {
      input: z.object({ unitId: z.number(), day: z.iso.date() }),
      output: z.object({ code: z.string(), exists: z.boolean() }),
    },
    /** The agency with its codes. */
    agency: {
      input: z.object({ id: z.number() }),
      output: z.object({
        id: z.number(),
        code: z.string(),
        legacyCode: z.string(),
        name: z.string(),
        unitName: z.string().nullable(),
      }),
    },
    /** The departments that are, were or will be: their field, their codes, and the days from and to which they exist. */
    departments: { input: z.object({}), output: z.array(department).readonly() },
    /** The department of a field on a day (YYYY-MM-DD), by its id; null where there is none. */
    departmentOn: {
      input: z.object({ field: z.string(), day: z.iso.date() }),
      output: z.number().nullable(),
    },
    /** Whether there is an agency with this id on a day. */
    agencyExists: { input: z.object({ id: z.number(), day: z.iso.date() }), output: z.boolean() },
    /** When a dossier is due that the agency received then: by its hours, days off and make-up days. */
    dueAt: { input: timeLimit, output: z.date() },
    /** The same for many at once, by the calendar as it is or as a planned change would make it. */
    duesAt: {
      input: z.object({ limits: z.array(timeLimit).readonly(), proposed: z.number().nullable() }),
      output: z.array(z.date()),
    },
    /** Plans a change of the calendar of an agency, or with null of all; answers with its id. */
    planCalendarChange: { input: wantedChange, output: z.number() },
    /** Makes a change that was planned; answers with its id. */
    makeCalendarChange: { input: z.object({ id: z.number() }), output: z.number() },
    /** What a change of the calendar is, and the first day that it says something of. */
    calendarChange: {
      input: z.object({ id: z.number() }),
      output: z.object({ agencyId: z.number().nullable(), notice: z.string(), firstDay: z.iso.date() }),
    },
    /** When the agency closes on that day; null on a day on which it does not work. */
    closeOn: { input: z.object({ agencyId: z.number(), day: z.iso.date() }), output: z.date().nullable() },
  },
});
