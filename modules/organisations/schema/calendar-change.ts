import { sql } from 'kysely';
import {
  choice,
  choices,
  date,
  dateTime,
  entity,
  id,
  inReach,
  key,
  listed,
  many,
  maybe,
  one,
  parse,
  refusal,
  type SchemaPart,
  string,
} from '../../../server/kit/index.ts';
import { organisations } from '../contract.ts';
import { Agency, Officer } from '../model.ts';
import { CalendarChangeNotFound, CalendarPlanOver } from '../refusals.ts';
import {
  CalendarChange,
  CalendarChangeState,
  ChangedDay,
  ChangedDayKind,
  ChangedHours,
} from '../working-time/model.ts';

const state = choices(CalendarChangeState, 'CalendarChangeState', 'Where a change of the calendar stands.', {
  PLANNED: 'Planned: nothing is changed yet.',
  EXPIRED: 'The calendar was changed after it was planned: it is to be planned anew.',
  MADE: 'Made: deadlines follow it.',
});

const dayKind = choices(ChangedDayKind, 'ChangedDayKind', 'What a day becomes.', {
  DAY_OFF: 'A day off (ngày nghỉ), such as a holiday or a day swapped for another.',
  WORKING_DAY: 'A working day (ngày làm việc), such as a Saturday that makes up for a day off (làm bù).',
  AS_USUAL: 'As the week has it; for an agency, as it is everywhere.',
});

const change = entity(CalendarChange, {
  description:
    'A change of the calendar (thay đổi lịch làm việc), by a notice: of one agency, or everywhere. What was made stays.',
  table: 'organisations.calendar_plan',
  key: 'id',
  visible: (viewer, col) =>
    viewer === null
      ? sql`false`
      : sql`(${col('madeAt')} is not null
        or ${inReach(viewer.reach(organisations.permissions.manageCalendar), col('agencyId'))})`,
  columns: {
    id: id('Id.'),
    notice: string('The notice (thông báo), such as its number and day.'),
    state: choice(CalendarChangeState, 'Where it stands.'),
    plannedAt: dateTime('When it was planned.'),
    madeAt: maybe(dateTime('When it was made.')),
  },
  orders: { NEWEST: { description: 'Newest first.', by: [['id', 'desc']] } },
  filters: ['agency', 'state'],
  relations: {
    agency: one(Agency, { agencyId: 'id' }, 'The agency; null for everywhere.', { nullable: true }),
    planner: one(Officer, { plannerId: 'id' }, 'Who planned it.', { withParent: true }),
    maker: one(Officer, { makerId: 'id' }, 'Who made it.', { nullable: true, withParent: true }),
    days: many(ChangedDay, { id: 'changeId' }, 'The days.', { oldest: 'day', first: 100, withParent: true }),
    hours: many(ChangedHours, { id: 'changeId' }, 'The working hours.', {
      oldest: 'validFrom',
      first: 20,
      withParent: true,
    }),
  },
});

const changedDay = entity(ChangedDay, {
  description: 'What a change of the calendar says of a day.',
  table: 'organisations.calendar_change_day',
  key: 'id',
  // Seen only through its change.
  visible: () => sql`false`,
  columns: {
    day: date('The day.'),
    kind: choice(ChangedDayKind, 'What it becomes.'),
    name: maybe(string('Such as "Tết Nguyên đán".')),
  },
});

const changedHours = entity(ChangedHours, {
  description: 'Two shifts a day from a day on, `hh:mm:ss`.',
  table: 'organisations.calendar_change_hours',
  key: 'id',
  // Seen only through its change.
  visible: () => sql`false`,
  columns: {
    validFrom: date('From this day on, until the day of the next hours.'),
    morningFrom: string('When the morning begins.'),
    morningTo: string('When the morning ends.'),
    afternoonFrom: string('When the afternoon begins.'),
    afternoonTo: string('When the afternoon ends.'),
  },
});

const changes: SchemaPart = (build) => {
  build.queryField('calendarChange', (t) =>
    t.field({
      type: CalendarChange,
      nullable: true,
      description: 'One change of the calendar; null where there is none that you may see.',
      authScopes: { signedIn: true },
      args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
      resolve: (_root, args, ctx, info) =>
        ctx.read(CalendarChange, info, { where: { id: parse(key, args.id) } }),
    }),
  );
  listed('calendarChanges', CalendarChange, {
    description: 'The changes of the calendar, newest first: those made, and those planned where you may.',
    authScopes: { signedIn: true },
  })(build);
};

/** `CalendarChange`, `calendarChange` and `calendarChanges`. */
export const calendarChange = [
  state,
  dayKind,
  change,
  changedDay,
  changedHours,
  changes,
  refusal(CalendarChangeNotFound, 'There is no such change of the calendar.'),
  refusal(CalendarPlanOver, 'The change was made, or has expired.', { state: 'Which of the two.' }),
];
