import { choices, InvalidInput, type SchemaPart } from '../../../server/kit/index.ts';
import { organisations } from '../contract.ts';
import { Agency } from '../model.ts';
import { CalendarDay, DayKind, WorkingShift } from '../working-time/model.ts';

const MOST_DAYS = 366;

const dayKind = choices(DayKind, 'CalendarDayKind', 'Whether an agency works on a day, and why.', {
  WORKED: 'A working day as the week has it.',
  MADE_UP: 'A working day that makes up for a day off (làm bù).',
  WEEKEND: 'Saturday or Sunday.',
  DAY_OFF: 'A public holiday, or a day off in its place.',
});

const days: SchemaPart = (build) => {
  build.objectType(WorkingShift, {
    name: 'WorkingShift',
    description: 'An unbroken stretch of working time, `hh:mm:ss`.',
    fields: (t) => ({
      from: t.exposeString('from', { description: 'When it begins.' }),
      to: t.exposeString('to', { description: 'When it ends.' }),
    }),
  });
  build.objectType(CalendarDay, {
    name: 'CalendarDay',
    description: 'A day in the calendar of an agency.',
    fields: (t) => ({
      day: t.expose('day', { type: 'Date', description: 'The day.' }),
      kind: t.expose('kind', { type: DayKind, description: 'Whether the agency works.' }),
      name: t.exposeString('name', { nullable: true, description: 'Such as "Tết Nguyên đán".' }),
      shifts: t.expose('shifts', { type: [WorkingShift], description: 'When it works; none on a day off.' }),
    }),
  });
  build.objectField(Agency, 'calendar', (t) =>
    t.field({
      type: [CalendarDay],
      description: `Every day from one to another, at most ${MOST_DAYS}, as the agency works (lịch làm việc).`,
      args: {
        from: t.arg({ type: 'Date', required: true, description: 'The first day.' }),
        to: t.arg({ type: 'Date', required: true, description: 'The last day.' }),
      },
      resolve: async ({ id: agencyId }, { from, to }, { load }) => {
        const ahead = Temporal.PlainDate.from(from).until(to).days;
        if (ahead < 0 || ahead >= MOST_DAYS) throw notAsLastDay();
        return [...((await load(organisations.loaders.calendarDays, { agencyId, from, to })) ?? [])];
      },
    }),
  );
};

function notAsLastDay(): InvalidInput {
  return new InvalidInput('to', {
    vi: `Ngày cuối không được trước ngày đầu, và nhiều nhất là ${MOST_DAYS} ngày.`,
    en: `The last day must not be before the first, and these are at most ${MOST_DAYS} days.`,
  });
}

/** `Agency.calendar`. */
export const agencyCalendar = [dayKind, days];
