import { hash } from 'node:crypto';

/** A child among those for whom places are drawn. */
export interface Drawing {
  readonly id: number;
  /** Dossier code: with the seed it makes the lot, so that every family can reckon theirs. */
  readonly code: string;
  readonly points: number;
  /** Schools of the campaign, the most wanted first. */
  readonly wishes: readonly number[];
}

/** What the draw gives a child. */
export interface Drawn {
  readonly candidateId: number;
  /** In the order of points and, among equals, of lots; from 1. */
  readonly place: number;
  readonly lot: string;
  /** Null where no school that was wished for had a seat left. */
  readonly seat: { readonly school: number; readonly nth: number } | null;
}

/**
 * Draws the places of a campaign: whoever has more points chooses before whoever has fewer, equals by lot, and each gets
 * the first school of their wishes that has a seat left. The same children, quotas and seed give the same result, in
 * whatever order they come; a lot is SHA-256 of the seed, a colon and the dossier code.
 */
export function draw(
  candidates: readonly Drawing[],
  quotas: ReadonlyMap<number, number>,
  seed: string,
): readonly Drawn[] {
  const taken = new Map<number, number>();
  const inOrder = candidates
    .map((candidate) => ({ ...candidate, lot: hash('sha256', `${seed}:${candidate.code}`) }))
    .toSorted((a, b) => b.points - a.points || (a.lot < b.lot ? -1 : 1));
  return inOrder.map(({ id, lot, wishes }, at) => {
    const school = wishes.find((wish) => (taken.get(wish) ?? 0) < (quotas.get(wish) ?? 0));
    if (school === undefined) return { candidateId: id, place: at + 1, lot, seat: null };
    const nth = (taken.get(school) ?? 0) + 1;
    taken.set(school, nth);
    return { candidateId: id, place: at + 1, lot, seat: { school, nth } };
  });
}
