import { z } from 'zod';
import { defineContract } from '../../server/kit/index.ts';

const commune = z.object({
  unitId: z.number(),
  name: z.string(),
  /** Its People's Committee. */
  agencyId: z.number(),
  agencyName: z.string(),
});

/** Units, agencies and their calendar, each with the days from and to which it holds. */
export const organisations = defineContract({
  id: 'organisations',
  title: 'Đơn vị và cơ quan / Units and agencies',
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
    /** When a dossier is due that the agency received then: by its hours, days off and make-up days. */
    dueAt: {
      input: z.object({
        agencyId: z.number(),
        receivedAt: z.date(),
        amount: z.number(),
        unit: z.enum(['working-day', 'working-hour', 'calendar-day']),
      }),
      output: z.date(),
    },
  },
});
