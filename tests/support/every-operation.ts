import { describe, expect, it } from 'vitest';
import type { AnyContract } from '../../server/kit/contract.ts';
import { type AimOptions, openAims } from './aims.ts';

interface Options extends AimOptions {
  /** For each type of the module, who is shown rows of their agency: `citizen everything program overseer`. */
  readonly shows: Readonly<Record<string, string>>;
}

/**
 * For the top of a test file: every operation of a module shows those rows who are entitled to them; and aimed at the
 * rows of each of two agencies by everybody of the other one, in every role, it tells none of them and changes none.
 */
export async function expectNoForeignRows(contract: AnyContract, options: Options): Promise<void> {
  const { sides, shown, foreign } = await openAims(contract, options);
  const [one, other] = sides;

  describe(`every operation of ${contract.id}`, () => {
    it.each([one, other])('shows rows of its agency to whoever may see them', async (side) => {
      expect(await shown(side)).toEqual({ types: options.shows, rowless: [], unaimed: [], unfit: [] });
    });

    it.each([
      [one, other],
      [other, one],
    ])('tells nobody of one agency a row of the other, in no role, and changes none', async (here, there) =>
      expect(await foreign(here, there)).toEqual([]),
    );
  });
}
