import { type Context, choices, dayOf, type SchemaPart } from '../../../server/kit/index.ts';
import { type ExplainedLimitDay, organisations } from '../../organisations/contract.ts';
import { DayReason } from '../../organisations/model.ts';
import type { RunningClock } from '../clocks/clocks-of.ts';
import { countedDays } from '../clocks/counted-days.ts';
import { explainedClock } from '../clocks/explained-clock.ts';
import type { TimeLimit } from '../clocks/limit-for.ts';
import { inspectorate } from '../contract.ts';
import { Petition, PetitionClock } from '../model.ts';

class ClockOfPetition {
  declare readonly agencyId: number;
  declare readonly running: RunningClock;
}

const clockNames = choices(PetitionClock, 'PetitionClock', 'What the laws set a limit for.', {
  TRIAGE: 'Triage: to accept or not, or to pass it on (xử lý đơn, kiểm tra ban đầu).',
  TRANSFER: 'To pass on what another agency settles (chuyển đơn).',
  REPLY: 'To answer the agency that forwarded it (trả lời việc chuyển đơn).',
  SETTLE: 'To settle it (giải quyết).',
  NOTIFY_ACCEPTANCE: 'To notify that it was accepted (thông báo thụ lý).',
  NOTIFY_REFUSAL: 'To notify that it was not (thông báo từ chối, mẫu 01/TCD).',
  FILE_SECOND: 'To complain a second time, from the decision on (khiếu nại lần hai).',
  SEND_CONCLUSION: 'To send the conclusion (gửi kết luận).',
  ACT_ON_CONCLUSION: 'To act on the conclusion (xử lý kết luận).',
  PUBLICISE: 'To make the conclusion public (công khai kết luận).',
});

const dayReasons = choices(DayReason, 'ClockDayReason', 'Why a day of such a limit counts, or does not.', {
  WORKED: 'A working day: it counts.',
  MADE_UP: 'A Saturday worked to make up for a day off: it counts.',
  WEEKEND: 'Saturday or Sunday.',
  DAY_OFF: 'A public holiday, or a day off in its place.',
  CALENDAR_DAY: 'The limit is in calendar days: it counts.',
  RECEIVED_LATE: 'Never here: the hour of the day does not matter.',
  STARTING_DAY: 'The day on which it began, which is not counted.',
  MOVED_TO: 'The last day was no working day: the limit moves here.',
  WAITING: 'Never here: these clocks do not stand.',
});

/** The end of a limit by the calendar of the agency. */
async function dueOf({ agencyId, running }: ClockOfPetition, { load }: Pick<Context, 'load'>): Promise<Date> {
  const due = await load(organisations.loaders.limitEnd, countedDays(agencyId, running.from, running.limit));
  if (due === null) throw new Error(`agency ${agencyId} has no calendar`);
  return due;
}

const clocksOfPetition: SchemaPart = (build) => {
  const day = build.objectRef<ExplainedLimitDay>('ClockDay').implement({
    description: 'A day of a limit.',
    fields: (t) => ({
      day: t.expose('day', { type: 'Date', description: 'The day.' }),
      counted: t.exposeBoolean('counted', { description: 'Whether it counts.' }),
      reason: t.expose('reason', { type: DayReason, description: 'Why.' }),
      name: t.exposeString('name', { nullable: true, description: 'The name of a holiday.' }),
    }),
  });
  const limit = build.objectRef<TimeLimit>('PetitionLimit').implement({
    description: 'A limit that a law sets.',
    fields: (t) => ({
      amount: t.exposeInt('amount', { description: 'How many days.' }),
      workingDays: t.boolean({
        description: 'Whether they are working days (ngày làm việc), and not calendar days (ngày).',
        resolve: ({ unit }) => unit === 'working-day',
      }),
      source: t.exposeString('source', { description: 'The law (căn cứ pháp lý).' }),
      evidence: t.exposeString('evidence', { description: 'How sure it is.' }),
    }),
  });
  build.objectType(ClockOfPetition, {
    name: 'ClockOfPetition',
    description: 'Something that has a limit: from when, until when, and why.',
    fields: (t) => ({
      clock: t.field({ type: PetitionClock, description: 'What.', resolve: ({ running }) => running.clock }),
      from: t.field({
        type: 'Date',
        description: 'The day on which it began; the next one is the first that counts.',
        resolve: ({ running }) => running.from,
      }),
      limit: t.field({ type: limit, description: 'The limit.', resolve: ({ running }) => running.limit }),
      due: t.field({
        type: 'DateTime',
        description: 'When it is due.',
        resolve: (clock, _args, ctx) => dueOf(clock, ctx),
      }),
      ended: t.field({
        type: 'Date',
        nullable: true,
        description: 'The day on which it was done, or no longer had to be; null while it runs.',
        resolve: ({ running }) => running.ended,
      }),
      late: t.boolean({
        description: 'Whether it was done too late, or is not done and late (quá hạn).',
        resolve: async (clock, _args, ctx) => {
          const due = Temporal.Instant.fromEpochMilliseconds((await dueOf(clock, ctx)).getTime());
          const { ended } = clock.running;
          if (ended === null) return Temporal.Instant.compare(due, ctx.clock.now()) < 0;
          return dayOf(due).toString() < ended;
        },
      }),
      days: t.field({
        type: [day],
        description: 'Every day from the one on which it began to the last, and why it counts or does not.',
        resolve: async ({ agencyId, running }, _args, { load }) => {
          const counted = countedDays(agencyId, running.from, running.limit);
          const explained = await load(organisations.loaders.explainedLimit, { ...counted, asOf: null });
          return [...explainedClock(running, explained ?? [])];
        },
      }),
    }),
  });
  build.objectField(Petition, 'clocks', (t) =>
    t.field({
      type: [ClockOfPetition],
      description: 'All that has a limit in it, in the order in which it began.',
      resolve: async ({ id, agencyId }, _args, { load }) =>
        ((await load(inspectorate.loaders.clocks, id)) ?? []).map((running) => ({ agencyId, running })),
    }),
  );
};

/** `Petition.clocks`. */
export const petitionClocks = [clockNames, dayReasons, clocksOfPetition];
