import type { Outcome } from '../kit/context.ts';
import { Refusal } from '../kit/errors.ts';

/** The same act on each of several things, one after the other: what is refused stops none of those behind it. */
export async function answers<T extends object>(
  things: readonly number[],
  carryOut: (thing: number) => Promise<T>,
): Promise<readonly Outcome<T>[]> {
  const outcomes: Outcome<T>[] = [];
  for (const thing of things) outcomes.push(await outcomeOf(thing, carryOut));
  return outcomes;
}

async function outcomeOf<T extends object>(
  thing: number,
  carryOut: (thing: number) => Promise<T>,
): Promise<Outcome<T>> {
  try {
    return { thing, kind: 'made', made: await carryOut(thing) };
  } catch (error) {
    if (error instanceof Refusal) return { thing, kind: 'refused', refusal: error };
    throw error;
  }
}
