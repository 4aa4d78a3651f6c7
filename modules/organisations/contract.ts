import { z } from 'zod';
import { defineContract, loads } from '../../server/kit/index.ts';
import type { DayReason } from './model.ts';
import { agencyReorganised, unitReorganised } from './reorganisation-events.ts';

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

const timeLimit = z.object({
  agencyId: z.number(),
  receivedAt: z.date(),
  amount: z.number(),
  unit: z.enum(['working-day', 'working-hour', 'calendar-day']),
});

export interface ExplainedLimitDay {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly counted: boolean;
  readonly reason: DayReason;
  /** Of a day off, or of the day off that a Saturday makes up for. */
  readonly name: string | null;
}

/** Units, agencies and their calendar, each with the days from and to which it holds. */
export const organisations = defineContract({
  id: 'organisations',
  title: 'Đơn vị và cơ quan / Units and agencies',
  permissions: {
    planReorganisations: {
      sentence: 'Plan the reorganisation of units and agencies, and decide who takes over what was split.',
      administrative: true,
    },
    reorganise: {
      sentence: 'Carry out the reorganisation of units and agencies that somebody else planned.',
      administrative: true,
    },
  },
  events: { unitReorganised, agencyReorganised },
  jobs: {
    /** Lists what hangs on reorganisations that were planned, and hands it over from their day on, bit by bit. */
    carryOutReorganisations: { lane: 'reorganisations', payload: z.object({}), every: 60 },
  },
  loaders: {
    /** When a limit ends: as the call `dueAt` says, for many at once. */
    limitEnd: loads<z.output<typeof timeLimit>, Date>(),
    /** Every day from a receipt to the day on which the limit ends, and why it counts or does not. */
    explainedLimit: loads<z.output<typeof timeLimit>, readonly ExplainedLimitDay[]>(),
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
    /** Whether there is an agency with this id on a day. */
    agencyExists: { input: z.object({ id: z.number(), day: z.iso.date() }), output: z.boolean() },
    /** When a dossier is due that the agency received then: by its hours, days off and make-up days. */
    dueAt: { input: timeLimit, output: z.date() },
    /** When a dossier is due whose clock stood for a while: with the working time that was left when it stopped. */
    resumedDue: {
      input: timeLimit.pick({ agencyId: true, unit: true }).extend({
        due: z.date(),
        stoppedAt: z.date(),
        resumedAt: z.date(),
      }),
      output: z.date(),
    },
    /** When the agency closes on that day; null on a day on which it does not work. */
    closeOn: { input: z.object({ agencyId: z.number(), day: z.iso.date() }), output: z.date().nullable() },
  },
});
