import { choices, dayOf, type SchemaPart } from '../../../../server/kit/index.ts';
import { organisations } from '../../../organisations/contract.ts';
import { dossiers } from '../../contract.ts';
import { dayAt } from '../../deadline/day-at.ts';
import type { Counted } from '../../deadline/due-of.ts';
import { explainDeadline } from '../../deadline/explain.ts';
import { DeadlineDayReason, DeadlineState, ExplainedDay } from '../../deadline/model.ts';
import { standingOf } from '../../deadline/standing.ts';
import { Dossier, DossierState } from '../../model.ts';

class Deadline {
  declare readonly dossierId: number;
  declare readonly agencyId: number;
  declare readonly finishedAt: Date | null;
  declare readonly due: Date | null;
  declare readonly state: DeadlineState;
}

const state = choices(DeadlineState, 'DeadlineState', 'How a deadline stands.', {
  NOT_STARTED: 'The dossier was not received yet.',
  NO_LIMIT: 'The catalogue states no exact limit.',
  RUNNING: 'In time (trong hạn).',
  WAITING: 'The clock stands until the supplement or the payment comes.',
  LATE: 'Overdue (quá hạn), or a supplement was asked for twice.',
  FINISHED_EARLY: 'Finished before the day (trước hạn).',
  FINISHED_ON_TIME: 'Finished on the day (đúng hạn).',
  FINISHED_LATE: 'Finished after the deadline (quá hạn).',
});

const dayReason = choices(
  DeadlineDayReason,
  'DeadlineDayReason',
  'Why a day counts towards a deadline, or does not.',
  {
    WORKED: 'A working day: it counts.',
    MADE_UP: 'A Saturday worked to make up for a day off: it counts.',
    CALENDAR_DAY: 'The limit is in calendar days: it counts.',
    RECEIVED_LATE: 'Received after 15:00: the clock starts with the next working day.',
    STARTING_DAY: 'The day from which calendar days are counted.',
    WEEKEND: 'Saturday or Sunday.',
    DAY_OFF: 'A public holiday, or a day off in its place.',
    MOVED_TO: 'The last day was no working day: the deadline moves here.',
    RESTARTED: 'Counted at first; void since the clock began again from zero.',
    OVERDUE: 'The deadline had passed before the clock was stopped.',
    WAITING: 'The clock stood until the supplement or the payment came.',
    EXTENDED: 'Given with an apology.',
  },
);

const explainedDay: SchemaPart = (build) => {
  build.objectType(ExplainedDay, {
    name: 'ExplainedDay',
    description: 'A day between receipt and deadline.',
    fields: (t) => ({
      day: t.expose('day', { type: 'Date', description: 'The day.' }),
      counted: t.exposeBoolean('counted', { description: 'Whether it counts.' }),
      reason: t.expose('reason', { type: DeadlineDayReason, description: 'Why.' }),
      name: t.exposeString('name', { nullable: true, description: 'The name of a holiday.' }),
    }),
  });
};

/** Where a deadline that is none means that the clock stands. */
const WAITING: readonly DossierState[] = [
  DossierState.WAITING_SUPPLEMENT,
  DossierState.WAITING_PAYMENT,
  DossierState.WITHDRAW_REQUESTED,
];

const deadlineOfDossier: SchemaPart = (build) => {
  build.objectType(Deadline, {
    name: 'Deadline',
    description: 'When a dossier is due, and why.',
    fields: (t) => ({
      due: t.expose('due', {
        type: 'DateTime',
        nullable: true,
        description: 'When; null while the clock stands.',
      }),
      state: t.expose('state', { type: DeadlineState, description: 'How it stands now.' }),
      explain: t.field({
        type: [ExplainedDay],
        description: 'Every day from the receipt to the deadline, and why it counts or does not.',
        resolve: async ({ dossierId, agencyId, finishedAt }, _args, ctx) => {
          const entries = await ctx.load(dossiers.loaders.deadlineEntries, dossierId);
          // By the calendar as it is, or as it was when the dossier was finished.
          const daysOf = async (counted: Counted) => {
            const limit = { agencyId, ...counted, asOf: finishedAt };
            return (await ctx.load(organisations.loaders.explainedLimit, limit)) ?? [];
          };
          const today = finishedAt === null ? dayOf(ctx.clock.now()).toString() : dayAt(finishedAt);
          return [...(await explainDeadline(entries ?? [], { today, daysOf }))];
        },
      }),
    }),
  });
  build.objectField(Dossier, 'deadline', (t) =>
    t.field({
      type: Deadline,
      description: 'When it is due, and every day that counts towards it or does not.',
      resolve: async (
        { id: dossierId, agencyId, clockAgencyId, finishedAt, state },
        _args,
        { load, clock },
      ) => {
        const entries = (await load(dossiers.loaders.deadlineEntries, dossierId)) ?? [];
        const waits = WAITING.includes(state);
        return {
          dossierId,
          agencyId: clockAgencyId ?? agencyId,
          finishedAt,
          ...standingOf(entries, { now: clock.now(), finishedAt, waits }),
        };
      },
    }),
  );
};

/** `Dossier.deadline`. */
export const deadline = [state, dayReason, explainedDay, deadlineOfDossier];
