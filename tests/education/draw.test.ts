import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Drawing, type Drawn, draw } from '../../modules/education/admission/draw.ts';

/** Children with wishes among a few schools, and the quotas of these: too few seats for all as often as not. */
const campaign = fc.integer({ min: 1, max: 5 }).chain((schools) =>
  fc.record({
    quotas: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: schools, maxLength: schools }),
    candidates: fc.array(
      fc.record({
        points: fc.integer({ min: 0, max: 3 }),
        wishes: fc.shuffledSubarray(Array.from({ length: schools }, (_, at) => at)),
      }),
      { maxLength: 25 },
    ),
    seed: fc.stringMatching(/^[0-9a-f]{64}$/),
  }),
);

const drawings = (candidates: readonly Pick<Drawing, 'points' | 'wishes'>[]): readonly Drawing[] =>
  candidates.map((each, at) => ({ ...each, id: at + 1, code: `H28.16-261101-${at}` }));
const byNumber = (quotas: readonly number[]) => new Map(quotas.map((quota, school) => [school, quota]));
const byChild = (drawn: readonly Drawn[]) => new Map(drawn.map((each) => [each.candidateId, each]));

describe('the draw', () => {
  it('gives each child one place, and never more seats than a school has, each once', () => {
    fc.assert(
      fc.property(campaign, ({ quotas, candidates, seed }) => {
        const drawn = draw(drawings(candidates), byNumber(quotas), seed);
        expect(drawn.map(({ place }) => place)).toEqual(candidates.map((_, at) => at + 1));
        for (const [school, quota] of quotas.entries()) {
          const seats = drawn.flatMap(({ seat }) => (seat?.school === school ? [seat.nth] : []));
          expect(seats.length).toBeLessThanOrEqual(quota);
          expect(seats).toEqual(seats.map((_, at) => at + 1));
        }
      }),
    );
  });

  it('takes nobody into a school that turned away a child with more points, and equals by their lots', () => {
    fc.assert(
      fc.property(campaign, ({ quotas, candidates, seed }) => {
        const all = drawings(candidates);
        const of = byChild(draw(all, byNumber(quotas), seed));
        for (const child of all) {
          const got = of.get(child.id)?.seat?.school;
          const wantedMore = child.wishes.slice(0, got === undefined ? undefined : child.wishes.indexOf(got));
          for (const other of all) {
            const theirs = of.get(other.id);
            if (theirs?.seat == null || !wantedMore.includes(theirs.seat.school)) continue;
            expect(other.points).toBeGreaterThanOrEqual(child.points);
            if (other.points === child.points)
              expect(theirs.lot.localeCompare(of.get(child.id)?.lot ?? '')).toBe(-1);
          }
        }
      }),
    );
  });

  it('leaves no seat free that somebody without one wished for', () => {
    fc.assert(
      fc.property(campaign, ({ quotas, candidates, seed }) => {
        const all = drawings(candidates);
        const drawn = draw(all, byNumber(quotas), seed);
        const of = byChild(drawn);
        for (const { wishes } of all.filter(({ id }) => of.get(id)?.seat === null))
          for (const wish of wishes)
            expect(drawn.filter(({ seat }) => seat?.school === wish)).toHaveLength(quotas[wish] ?? 0);
      }),
    );
  });

  it('is the same again from the same seed, in whatever order the children come', () => {
    fc.assert(
      fc.property(campaign, fc.gen(), ({ quotas, candidates, seed }, gen) => {
        const all = drawings(candidates);
        const mixed = gen(() => fc.shuffledSubarray([...all], { minLength: all.length }));
        expect(draw(mixed, byNumber(quotas), seed)).toEqual(draw(all, byNumber(quotas), seed));
      }),
    );
  });

  it('favours none of two equals over many seeds', () => {
    const two = drawings([
      { points: 0, wishes: [0] },
      { points: 0, wishes: [0] },
    ]);
    const first = Array.from({ length: 1_000 }, (_, nth) => draw(two, byNumber([1]), String(nth))[0]);
    const won = first.filter((drawn) => drawn?.candidateId === 1).length;
    expect(Math.abs(won - 500)).toBeLessThan(80);
  });
});
