import type { Alone } from '../parts/alone.ts';
import type { Compared } from '../parts/compare.ts';
import type { Deadlines } from '../parts/deadlines.ts';
import type { Deep } from '../parts/deep.ts';
import type { Fanout } from '../parts/fanout.ts';
import type { Intake } from '../parts/intake.ts';
import type { Profile } from '../parts/profile.ts';
import type { Soak } from '../parts/soak.ts';
import type { Stalled } from '../parts/stalled.ts';
import type { Surge } from '../parts/surge.ts';

/** Everything that a run found out; a part that was not run is absent. */
export interface Results {
  readonly about: readonly string[];
  readonly compared?: readonly Compared[];
  readonly deep?: Deep;
  readonly scales?: { readonly small: number; readonly large: number } & Record<
    'atSmall' | 'atLarge',
    readonly Alone[]
  >;
  readonly pair?: Record<'one' | 'two', readonly Alone[]>;
  readonly profiles?: readonly Profile[];
  readonly surge?: Surge;
  readonly fanout?: Fanout;
  readonly stalled?: Stalled;
  readonly intake?: readonly Intake[];
  readonly deadlines?: Deadlines;
  readonly soak?: Soak;
}
