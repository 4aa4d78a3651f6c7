import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Counted, dueOf } from '../../modules/dossiers/deadline/due-of.ts';
import { explainDeadline } from '../../modules/dossiers/deadline/explain.ts';
import type { DeadlineEntry } from '../../modules/dossiers/deadline/model.ts';
import { buildCalendar, type Calendar } from '../../modules/organisations/working-time/calendar.ts';
import { dueAt } from '../../modules/organisations/working-time/due-at.ts';
import { explainDue } from '../../modules/organisations/working-time/explain-due.ts';
import {
  dayNumber,
  dayText,
  localTime,
  momentAt,
} from '../../modules/organisations/working-time/local-time.ts';
import { nextWorkingDay } from '../../modules/organisations/working-time/next-working-day.ts';
import { CALENDAR_DAYS, DEFAULT_SHIFTS, local } from '../organisations/provincial-calendar.ts';

const [FIRST, LAST] = ['2024-01-01 00:00', '2026-12-31 00:00'].map(
  (text) => local(text).epochMilliseconds / 1000,
);
const DAY = 86_400;

/** To ask for a supplement and hand it in, to ask for a payment and make it, to ask another agency and be answered. */
const PLAIN = ['ask', 'supplement', 'bill', 'pay', 'consult', 'advise'] as const;

type Step = { readonly after: number } & (
  | { readonly act: (typeof PLAIN)[number] }
  | { readonly act: 'extend'; readonly days: number }
  | { readonly act: 'change'; readonly days: readonly (readonly [number, 'day-off' | 'working-day'])[] }
);

const after = fc.integer({ min: 60, max: 9 * DAY });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ after, act: fc.constantFrom(...PLAIN) }) },
  fc.record({ after, act: fc.constant('extend' as const), days: fc.integer({ min: 1, max: 20 }) }),
  fc.record({
    after,
    act: fc.constant('change' as const),
    days: fc.array(
      fc.tuple(fc.integer({ min: -5, max: 60 }), fc.constantFrom('day-off' as const, 'working-day' as const)),
      {
        maxLength: 12,
      },
    ),
  }),
);
const history = fc.record({
  received: fc.integer({ min: FIRST ?? 0, max: LAST ?? 0 }),
  amount: fc.integer({ min: 1, max: 40 }),
  unit: fc.constantFrom('working-day' as const, 'calendar-day' as const, 'working-hour' as const),
  steps: fc.array(step, { maxLength: 12 }),
});

interface Known {
  readonly entries: readonly DeadlineEntry[];
  readonly days: ReadonlyMap<string, 'day-off' | 'working-day'>;
}

const calendarOf = ({ days }: Pick<Known, 'days'>): Calendar =>
  buildCalendar(
    [...days].map(([day, kind]) => ({ day, kind })),
    [{ validFrom: null, shifts: DEFAULT_SHIFTS }],
  );
const instant = (at: Date) => Temporal.Instant.fromEpochMilliseconds(at.getTime());
const reckoned =
  (calendar: Calendar) =>
  ({ receivedAt, ...limit }: Counted) =>
    new Date(dueAt(instant(receivedAt), limit, calendar).epochMilliseconds);

const STOPS: ReadonlySet<string> = new Set(['supplement-asked', 'payment-asked']);
const BLANK = { countsFrom: null, amount: null, unit: null, dueAt: null, breach: null, note: null };

/** What the acts of a desk and the changes of a calendar write into a ledger, one after the other. */
function* lived({ received, amount, unit, steps }: typeof history extends fc.Arbitrary<infer H> ? H : never) {
  let at = received;
  let known: Known = { entries: [], days: new Map(CALENDAR_DAYS.map(({ day, kind }) => [day, kind])) };
  const write = (entry: Partial<DeadlineEntry> & Pick<DeadlineEntry, 'kind'>): void => {
    const line = { ...BLANK, id: known.entries.length, dossierId: 1, at: new Date(at * 1000), ...entry };
    known = { ...known, entries: [...known.entries, line] };
  };
  const start = (kind: 'start' | 'restart'): void => {
    const counted = { receivedAt: new Date(at * 1000), amount, unit };
    const { receivedAt: countsFrom, ...limit } = counted;
    write({ kind, countsFrom, ...limit, dueAt: reckoned(calendarOf(known))(counted) });
  };
  const goOn = (): void => {
    const made = {
      ...BLANK,
      id: known.entries.length,
      dossierId: 1,
      kind: 'payment-made',
      at: new Date(at * 1000),
    } as const;
    write({ kind: 'payment-made', dueAt: dueOf([...known.entries, made], reckoned(calendarOf(known))) });
  };
  start('start');
  yield known;
  for (const next of steps) {
    at += next.after;
    const due = known.entries.at(-1)?.dueAt ?? null;
    const asked = known.entries.filter(({ kind }) => kind === 'supplement-asked');
    const stopped = due === null ? known.entries.findLast(({ kind }) => STOPS.has(kind))?.kind : null;
    if (next.act === 'ask' && due !== null)
      write(
        asked.length === 0
          ? { kind: 'supplement-asked' }
          : { kind: 'supplement-asked', dueAt: due, breach: 'second-supplement' },
      );
    else if (next.act === 'supplement' && stopped === 'supplement-asked') start('restart');
    else if (next.act === 'bill' && due !== null) write({ kind: 'payment-asked' });
    else if (next.act === 'pay' && stopped === 'payment-asked') goOn();
    else if (next.act === 'consult' && due !== null) write({ kind: 'opinion-asked', dueAt: due });
    else if (next.act === 'advise') write({ kind: 'opinion-given', dueAt: due });
    else if (
      next.act === 'extend' &&
      due !== null &&
      !known.entries.some(({ kind }) => kind === 'extension')
    ) {
      const calendar = calendarOf(known);
      const day = nextWorkingDay(localTime(instant(due)).day + next.days - 1, calendar);
      const close = momentAt({ day, time: calendar.shiftsOn(day)[1].to });
      write({ kind: 'extension', dueAt: new Date(close.epochMilliseconds) });
    } else if (next.act === 'change') {
      const today = localTime(instant(new Date(at * 1000))).day;
      known = {
        ...known,
        days: new Map([
          ...known.days,
          ...next.days.map(([day, kind]) => [dayText(today + day), kind] as const),
        ]),
      };
      const moved = due === null ? null : dueOf(known.entries, reckoned(calendarOf(known)));
      if (moved !== null && moved.getTime() !== due?.getTime())
        write({ kind: 'calendar-revision', dueAt: moved });
    }
    yield known;
  }
}

it('the last line of a ledger has the date that the ledger gives by the calendar, whatever has happened', () => {
  fc.assert(
    fc.property(history, (all) => {
      for (const known of lived(all))
        expect(dueOf(known.entries, reckoned(calendarOf(known)))).toEqual(known.entries.at(-1)?.dueAt);
    }),
    { numRuns: 1000 },
  );
});

/** The explanation of a ledger by a calendar, to a day on which the clock may stand. */
function explained({ entries, days }: Known, today: string) {
  const calendar = calendarOf({ days });
  return explainDeadline(entries, {
    today,
    daysOf: async ({ receivedAt, ...limit }) => explainDue(instant(receivedAt), limit, calendar),
  });
}

it('the explanation names every day from the receipt to the deadline once and in order', async () => {
  await fc.assert(
    fc.asyncProperty(history, async (all) => {
      for (const known of lived(all)) {
        const last = known.entries.at(-1);
        const end = last?.dueAt ?? last?.at ?? new Date(0);
        const today = dayText(localTime(instant(end)).day);
        const numbers = (await explained(known, today)).map(({ day }) => dayNumber(day));
        const first = localTime(instant(new Date(all.received * 1000))).day;
        expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, ahead) => first + ahead));
        expect(numbers.at(-1)).toBe(dayNumber(today));
      }
    }),
    { numRuns: 500 },
  );
});

it('the days that count sum to the limit, one more where two are worked in part, unless a day was promised', async () => {
  await fc.assert(
    fc.asyncProperty(history, async (all) => {
      for (const known of lived(all)) {
        const last = known.entries.at(-1);
        if (all.unit === 'working-hour' || known.entries.some(({ kind }) => kind === 'extension')) continue;
        const counted = (await explained(known, '2024-01-01')).filter((day) => day.counted).length;
        const { fewest, most } = countedDays(known, all);
        expect(counted).toBeGreaterThanOrEqual(last?.dueAt === null ? 0 : fewest);
        expect(counted).toBeLessThanOrEqual(most);
      }
    }),
    { numRuns: 500 },
  );
});

/**
 * How many days of a limit can count. Each payment splits a working day in two: the day on which it was asked for counts,
 * the day on which it was made does not.
 */
function countedDays(
  { entries }: Known,
  { amount, unit }: { readonly amount: number; readonly unit: string },
) {
  if (unit === 'calendar-day') return { fewest: amount, most: amount };
  const payments = entries.filter(({ kind }) => kind === 'payment-made').length;
  return { fewest: amount - payments, most: amount + 1 + payments };
}
