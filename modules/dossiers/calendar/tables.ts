import type { Generated } from 'kysely';
import type { ImpactState } from './model.ts';

/** What changes of the calendar do to dossiers. */
export type CalendarTables = {
  'dossiers.calendarImpact': {
    changeId: number;
    state: Generated<ImpactState>;
    /** Dossiers up to this id have been looked at in this state. */
    reached: Generated<number>;
  };
  'dossiers.deadlineMove': {
    id: Generated<number>;
    changeId: number;
    dossierId: number;
    dueFrom: Date;
    dueTo: Date;
  };
};
