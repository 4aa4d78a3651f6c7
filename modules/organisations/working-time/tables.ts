import type { Generated, GeneratedAlways } from 'kysely';
import type { CalendarChange, ChangedDay, ChangedDayKind, ChangedHours } from './model.ts';

type Hours = Omit<ChangedHours, 'id' | 'changeId'>;
type WithId<T> = T & { readonly id: GeneratedAlways<number> };

/** A null agency is everywhere; `base` counts the changes that had been made when it was planned. */
type CalendarChangeTable = WithId<
  Pick<CalendarChange, 'agencyId' | 'notice' | 'plannerId' | 'plannedAt'> & {
    readonly base: number;
    readonly makerId: Generated<number | null>;
    readonly madeAt: Generated<Date | null>;
  }
>;

/** All that was ever decided, each with its place in the order. */
type Decided = {
  readonly nth: number;
  readonly agencyId: number | null;
};

/** Working hours and days off, as they were to begin with and as they were changed. */
export type WorkingTimeTables = {
  /** A null agency is the default of the installation, a null `validFrom` "since before the records". */
  'organisations.agencyWorkingHours': WithId<
    Omit<Hours, 'validFrom'> & {
      readonly agencyId: number | null;
      readonly validFrom: string | null;
      readonly evidence: string;
    }
  >;
  'organisations.calendarDay': Pick<ChangedDay, 'day' | 'name'> & {
    readonly kind: Exclude<ChangedDayKind, 'as-usual'>;
    readonly evidence: string;
  };
  'organisations.calendarChange': CalendarChangeTable;
  'organisations.calendarChangeDay': WithId<Omit<ChangedDay, 'id'>>;
  'organisations.calendarChangeHours': WithId<Omit<ChangedHours, 'id'>>;
  /** Where a change of the calendar stands, by the others. */
  'organisations.calendarPlan': CalendarChangeTable & Pick<CalendarChange, 'state'>;
  'organisations.decidedDay': Decided & Omit<ChangedDay, 'id' | 'changeId'>;
  'organisations.decidedHours': Decided & Omit<Hours, 'validFrom'> & { readonly validFrom: string | null };
};
