import { z } from 'zod';
import { key, parse, repeatable, type SchemaPart, text } from '../../../../server/kit/index.ts';
import { changedHours, organisations } from '../../../organisations/contract.ts';
import {
  CalendarChange,
  CalendarChangeNotFound,
  CalendarPlanOver,
  ChangedDayKind,
} from '../../../organisations/model.ts';
import { changeCalendar } from '../../acts/change-calendar.ts';
import { planCalendarChange } from '../../acts/plan-calendar-change.ts';
import { CalendarChangeNotWeighed, DeadlinesMoving } from '../../calendar/refusals.ts';

const { manageCalendar } = organisations.permissions;
const MOST_DAYS = 100;

const twice = { vi: 'Mỗi ngày chỉ được nêu một lần.', en: 'Each day may be named once.' };
const isOnceEach = (days: readonly string[]) => new Set(days).size === days.length;

const planning = z
  .object({
    agency: key.nullish(),
    notice: text(300),
    days: z
      .array(
        z.object({
          day: z.iso.date(),
          kind: z.enum(ChangedDayKind),
          name: text(200)
            .nullish()
            .transform((name) => name ?? null),
        }),
      )
      .max(MOST_DAYS)
      .refine((days) => isOnceEach(days.map(({ day }) => day)), { params: twice }),
    hours: z
      .array(changedHours)
      .max(20)
      .refine((all) => isOnceEach(all.map(({ validFrom }) => validFrom)), { params: twice }),
  })
  .refine(({ days, hours }) => days.length + hours.length > 0, {
    params: { vi: 'Kế hoạch không thay đổi gì.', en: 'The plan changes nothing.' },
  });
const making = z.object({ change: key });

/** Changing the calendar: first it is told which dossiers would move, then they are moved. */
export const calendarActs: SchemaPart = (build) => {
  const dayInput = build.inputType('ChangedDayInput', {
    description: 'What a day is to become.',
    fields: (t) => ({
      day: t.field({ type: 'Date', required: true, description: 'The day.' }),
      kind: t.field({ type: ChangedDayKind, required: true, description: 'What it becomes.' }),
      name: t.string({ description: 'Such as "Tết Nguyên đán".' }),
    }),
  });
  const hoursInput = build.inputType('ChangedHoursInput', {
    description: 'Two shifts a day from a day on, `hh:mm`.',
    fields: (t) => ({
      validFrom: t.field({ type: 'Date', required: true, description: 'The first day.' }),
      morningFrom: t.string({ required: true, description: 'When the morning begins.' }),
      morningTo: t.string({ required: true, description: 'When the morning ends.' }),
      afternoonFrom: t.string({ required: true, description: 'When the afternoon begins.' }),
      afternoonTo: t.string({ required: true, description: 'When the afternoon ends.' }),
    }),
  });
  build.mutationField('planCalendarChange', (t) =>
    t.field({
      type: CalendarChange,
      description:
        'Plans a change of the calendar and changes nothing: `impact` tells which open dossiers it would move.',
      authScopes: { may: manageCalendar },
      errors: { types: [DeadlinesMoving] },
      args: {
        agency: t.arg.id({ description: 'The agency; without one the change holds everywhere.' }),
        notice: t.arg.string({
          required: true,
          description: 'The notice that orders it, such as its number and day. Up to 300 characters.',
        }),
        days: t.arg({
          type: [dayInput],
          required: true,
          description: `Days off, days worked, and days as usual again; a swap names both. At most ${MOST_DAYS}.`,
        }),
        hours: t.arg({ type: [hoursInput], required: true, description: 'Working hours, at most 20.' }),
        ...repeatable(t.arg),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(CalendarChange, info, args, (act) => {
          const { agency, ...change } = parse(planning, args);
          return planCalendarChange(act, { agencyId: agency ?? null, ...change });
        }),
    }),
  );
  build.mutationField('changeCalendar', (t) =>
    t.field({
      type: CalendarChange,
      description:
        'Makes a change of the calendar that was planned, as long as the calendar has not changed since, and moves the deadlines of open dossiers.',
      authScopes: { may: manageCalendar },
      errors: {
        types: [CalendarChangeNotFound, CalendarPlanOver, CalendarChangeNotWeighed, DeadlinesMoving],
      },
      args: {
        change: t.arg.id({ required: true, description: 'The change.' }),
        ...repeatable(t.arg),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(CalendarChange, info, args, (act) => changeCalendar(act, parse(making, args).change)),
    }),
  );
};
