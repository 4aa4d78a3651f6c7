import type { Generated } from 'kysely';
import type { DeadlineBreach, DeadlineEntryKind, TimeUnit } from './model.ts';
import type { DeadlineWarningKind } from './watched.ts';

/** The ledgers of deadlines, and what follows from them. */
export type DeadlineTables = {
  'dossiers.deadlineEntry': {
    id: Generated<number>;
    dossierId: number;
    kind: DeadlineEntryKind;
    at: Date;
    actorId: number | null;
    countsFrom: Generated<Date | null>;
    amount: Generated<number | null>;
    unit: Generated<TimeUnit | null>;
    dueAt: Date | null;
    breach: Generated<DeadlineBreach | null>;
    note: Generated<string | null>;
    /** The change of the calendar by which it was revised. */
    changeId: Generated<number | null>;
  };
  'dossiers.deadlineWarning': {
    id: Generated<number>;
    dossierId: number;
    kind: DeadlineWarningKind;
    lateFrom: Date;
    at: Date;
    agencyId: number;
    /** Nobody, where a whole desk is warned. */
    officerId: number | null;
  };
  'dossiers.apologyDraft': { dossierId: number; dueAt: Date; day: string; at: Date };
  /** What waits for the answer of a desk, since when, and when the desk was warned of it. */
  'dossiers.unanswered': {
    readonly id: number;
    readonly deskId: number;
    readonly since: Date;
    readonly deskWarnedAt: Date | null;
  };
};
