import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clocksOf, dueBy } from '../../modules/inspectorate/clocks/clocks-of.ts';
import { type LimitFacts, limitFor, type TimeLimit } from '../../modules/inspectorate/clocks/limit-for.ts';
import { PetitionAct, PetitionClock } from '../../modules/inspectorate/model.ts';
import { findTimeLimits } from '../../modules/inspectorate/queries/time-limits.ts';
import { cloneDatabase } from '../support/database.ts';

const { db, drop } = await cloneDatabase();
const limits = await findTimeLimits(db);
await drop();

const DAY = '2026-11-23';
const usual: LimitFacts = {
  kind: 'complaint',
  instance: 1,
  matter: 'administrative',
  channel: 'letter',
  remote: false,
  complexity: 0,
  severalPlaces: false,
  outside: false,
};
const second: Partial<LimitFacts> = { instance: 2 };
const discipline: Partial<LimitFacts> = { matter: 'discipline' };
const denunciation: Partial<LimitFacts> = { kind: 'denunciation', matter: null };

describe('the limit that the law sets', () => {
  it.each<[TimeLimit['clock'], Partial<LimitFacts>, string]>([
    ['time-bar', {}, '90 calendar-day'],
    ['time-bar', discipline, '15 calendar-day'],
    ['triage', {}, '10 calendar-day'],
    ['triage', second, '10 calendar-day'],
    ['settle', {}, '30 calendar-day'],
    ['settle', { complexity: 1 }, '45 calendar-day'],
    ['settle', { complexity: 2 }, '45 calendar-day'],
    ['settle', { remote: true }, '45 calendar-day'],
    ['settle', { remote: true, complexity: 1 }, '60 calendar-day'],
    ['file-second', {}, '30 calendar-day'],
    ['file-second', { remote: true }, '45 calendar-day'],
    ['settle', second, '45 calendar-day'],
    ['settle', { ...second, complexity: 1 }, '60 calendar-day'],
    ['settle', { ...second, remote: true }, '60 calendar-day'],
    ['settle', { ...second, remote: true, complexity: 1 }, '70 calendar-day'],
    ['file-second', discipline, '10 calendar-day'],
    ['file-second', { matter: 'dismissal' }, '30 calendar-day'],
    ['settle', discipline, '30 calendar-day'],
    ['settle', { ...discipline, ...second, remote: true, complexity: 1 }, '45 calendar-day'],
    ['triage', denunciation, '7 working-day'],
    ['triage', { ...denunciation, severalPlaces: true }, '10 working-day'],
    ['transfer', { ...denunciation, outside: true }, '5 working-day'],
    ['settle', denunciation, '30 calendar-day'],
    ['settle', { ...denunciation, complexity: 1 }, '60 calendar-day'],
    ['settle', { ...denunciation, complexity: 2 }, '90 calendar-day'],
    ['notify-acceptance', denunciation, '5 working-day'],
    ['send-conclusion', denunciation, '5 working-day'],
    ['act-on-conclusion', denunciation, '7 working-day'],
    ['publicise', denunciation, '7 working-day'],
    ['triage', { kind: 'feedback', matter: null }, '10 calendar-day'],
    ['reply', { channel: 'forwarded' }, '10 working-day'],
    ['notify-refusal', { channel: 'reception' }, '3 working-day'],
  ])('for %s of %o is %s', (clock, facts, wanted) => {
    const { amount, unit } = limitFor(limits, clock, { ...usual, ...facts }, DAY) ?? {};
    expect(`${amount} ${unit}`).toBe(wanted);
  });

  it.each<[TimeLimit['clock'], Partial<LimitFacts>]>([
    ['transfer', denunciation],
    ['time-bar', denunciation],
    ['settle', { kind: 'feedback', matter: null }],
    ['publicise', {}],
    ['reply', {}],
  ])('for %s of %o is none', (clock, facts) => {
    expect(limitFor(limits, clock, { ...usual, ...facts }, DAY)).toBeUndefined();
  });

  it('is that of the day on which the clock began, and no other', () => {
    const changed = limits.flatMap((limit): TimeLimit[] =>
      limit.clock === 'triage' && limit.kind === 'complaint'
        ? [
            { ...limit, validTo: '2027-01-01' },
            { ...limit, amount: 12, validFrom: '2027-01-01' },
          ]
        : [limit],
    );
    const on = (day: string) => limitFor(changed, 'triage', usual, day)?.amount;
    expect([on('2026-12-31'), on('2027-01-01')]).toEqual([10, 12]);
  });
});

describe('whatever is done to a petition', () => {
  const known = fc.record({
    remote: fc.boolean(),
    complexity: fc.integer({ min: 0, max: 2 }),
    severalPlaces: fc.boolean(),
    outside: fc.boolean(),
  });
  const later = fc.array(
    fc.record({
      act: fc.constantFrom(...Object.values(PetitionAct).filter((act) => act !== 'receive')),
      known,
    }),
    { maxLength: 12 },
  );
  const facts = fc.record({
    kind: fc.constantFrom('complaint' as const, 'denunciation' as const),
    instance: fc.constantFrom(1, 2),
    channel: fc.constantFrom('letter' as const, 'forwarded' as const),
  });

  it('a graver case never has less time, each clock begins with an act, and a withdrawal ends all', () => {
    fc.assert(
      fc.property(facts, known, later, (told, first, acts) => {
        const petition = { ...told, matter: told.kind === 'complaint' ? ('administrative' as const) : null };
        const entries = [{ act: PetitionAct.RECEIVE, known: first }, ...acts].map(
          ({ act, known: flags }, nth) => ({
            act,
            onDay: Temporal.PlainDate.from(DAY).add({ days: nth }).toString(),
            ...flags,
          }),
        );
        const clocks = clocksOf(petition, entries, limits);
        const worse = entries.map((entry) => ({ ...entry, complexity: 2, remote: true }));
        const longer = clocksOf(petition, worse, limits);
        expect(longer.map(({ clock, from }) => [clock, from])).toEqual(
          clocks.map(({ clock, from }) => [clock, from]),
        );
        clocks.forEach(({ from, ended, limit }, nth) => {
          expect(entries.map(({ onDay }) => onDay)).toContain(from);
          expect(ended === null || ended > from).toBe(true);
          expect(longer[nth]?.limit.amount).toBeGreaterThanOrEqual(limit.amount);
        });
        const due = dueBy(clocks);
        const withdrawn = clocksOf(
          petition,
          [...entries, { ...last(entries), act: PetitionAct.WITHDRAW }],
          limits,
        );
        expect(withdrawn.every(({ ended }) => ended !== null)).toBe(true);
        if (due !== undefined)
          expect([PetitionClock.TRIAGE, PetitionClock.TRANSFER, PetitionClock.SETTLE]).toContain(due.clock);
      }),
      { numRuns: 300 },
    );
  });
});

function last<T>(of: readonly T[]): T {
  const found = of.at(-1);
  if (found === undefined) throw new Error('nothing was done');
  return found;
}
