import { sql } from 'kysely';
import {
  choice,
  choices,
  dateTime,
  entity,
  extend,
  id,
  int,
  many,
  maybe,
  string,
} from '../../../../server/kit/index.ts';
import { DeadlineBreach, DeadlineEntry, DeadlineEntryKind, TimeUnit } from '../../deadline/model.ts';
import { Dossier } from '../../model.ts';

export const deadlineEntryKind = choices(
  DeadlineEntryKind,
  'DeadlineEntryKind',
  'What an entry does to the deadline.',
  {
    START: 'The clock starts with the receipt.',
    SUPPLEMENT_ASKED: 'The applicant was asked for what is missing: the clock stands.',
    RESTART: 'The supplement came: the clock begins again from zero.',
    EXTENSION: 'A new day was given, with an apology.',
    CALENDAR_REVISION: 'The calendar of the agency was changed.',
    PAYMENT_ASKED: 'The applicant was asked to pay: the clock stands.',
    PAYMENT_MADE: 'It was paid: the clock goes on with the working time that was left.',
    OPINION_ASKED: 'Another agency was asked for its opinion: the deadline stays what it was.',
    OPINION_GIVEN: 'The opinion came: the deadline stays what it was.',
  },
);

export const deadlineBreach = choices(
  DeadlineBreach,
  'DeadlineBreach',
  'What the law was broken by (Decree 118/2025/NĐ-CP).',
  {
    SECOND_SUPPLEMENT:
      'A supplement was asked for a second time: the clock runs on, and the dossier counts as late.',
    LATE_SUPPLEMENT: 'A supplement was asked for later than three working days after the receipt.',
  },
);

export const timeUnit = choices(TimeUnit, 'TimeUnit', 'The unit of a time limit.', {
  WORKING_DAY: 'Working days (ngày làm việc).',
  WORKING_HOUR: 'Working hours (giờ làm việc).',
  CALENDAR_DAY: 'Calendar days (ngày).',
});

export const deadlineEntry = entity(DeadlineEntry, {
  description: 'A line of the ledger that gives a dossier its due date. Lines are only ever added.',
  table: 'dossiers.deadline_entry',
  key: 'id',
  // Seen only through its dossier.
  visible: () => sql`false`,
  columns: {
    id: id('Id.'),
    kind: choice(DeadlineEntryKind, 'What it does.'),
    at: dateTime('When it was written.'),
    countsFrom: maybe(dateTime('From when the clock counts.')),
    amount: maybe(int('The limit: how many.')),
    unit: maybe(choice(TimeUnit, 'The limit: of what.')),
    dueAt: maybe(dateTime('When the dossier is due from then on; null while the clock stands.')),
    breach: maybe(choice(DeadlineBreach, 'What the law was broken by.')),
    note: maybe(string('What was asked for, or the reason; of a revision the notice.')),
  },
});

export const entriesOfDossier = extend(Dossier, {
  relations: {
    deadlineEntries: many(
      DeadlineEntry,
      { id: 'dossierId' },
      'The ledger of its deadline, in the order in which it was written.',
      { oldest: 'id', first: 50, withParent: true },
    ),
  },
});
