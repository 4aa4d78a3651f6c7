import { z } from 'zod';
import { event, one } from '../../../server/kit/index.ts';
import { Agency } from '../model.ts';
import { CalendarChange } from './model.ts';

export const calendarChanged = event(
  z.object({
    changeId: z.number().describe('Id of the change.'),
    agencyId: z.number().nullable().describe('Id of the agency; null for all.'),
    notice: z.string().describe('The notice by which it was changed.'),
  }),
  {
    title: 'Lịch làm việc thay đổi / Calendar changed',
    description: 'Days off, make-up days or working hours were changed.',
    sample: { changeId: 12, agencyId: null, notice: '1234/TB-UBND' },
    agency: 'agencyId',
    subject: 'changeId',
    followers: 'everybody',
    things: {
      change: one(CalendarChange, { changeId: 'id' }, 'The change.', { nullable: true }),
      agency: one(Agency, { agencyId: 'id' }, 'Where; null for everywhere.', { nullable: true }),
    },
  },
);
