import { modules } from '../../modules/index.ts';
import type { AnyContract } from '../../server/kit/contract.ts';
import type { Module } from '../../server/kit/index.ts';
import { aimingAt } from './aiming.ts';
import { foundOut } from './found-out.ts';
import { type Seeding, seededSide } from './seeded-side.ts';
import { type Shown, shownOf } from './shown.ts';
import { openTwoAgencies, type Side, type Sides } from './two-agencies.ts';

export interface AimOptions extends Seeding {
  /** Root fields of other modules that lead to rows of this one. */
  readonly through?: readonly string[];
  readonly installed?: readonly Module[];
}

export interface Aims {
  readonly sides: Sides;
  readonly shown: (side: Side) => Promise<Shown>;
  /** What people of one agency find out of the other, in every role, and what changes there by it. */
  readonly foreign: (here: Side, there: Side) => Promise<readonly string[]>;
}

/** Two agencies with rows of a module, and all that its operations can be asked about them. */
export async function openAims(
  contract: AnyContract,
  { installed = modules, through = [], ...seeding }: AimOptions = {},
): Promise<Aims> {
  const { province, sides: played } = await openTwoAgencies(installed);
  const [one, other] = played;
  const sides: Sides = [await seededSide(province, one, seeding), await seededSide(province, other, seeding)];
  const aiming = aimingAt(province, contract, installed, through);
  return {
    sides,
    shown: (side) => shownOf(aiming, side),
    foreign: (here, there) => foundOut(aiming, here, there),
  };
}
