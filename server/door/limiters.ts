import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Viewer } from '../kit/viewer.ts';
import { personOf } from './role.ts';
import type { DoorSettings } from './settings.ts';
import { TooManyRequests } from './too-many-requests.ts';

/** Makes what counts points within so many seconds, under a name of its own. */
export type MakeCounter = (name: string, points: number, seconds: number) => RateLimiterAbstract;

/** How often somebody may do something. */
export interface Limiters {
  /** Takes points from an account, or without one from the address. @throws TooManyRequests */
  take(viewer: Viewer | null, address: string, points: number): Promise<void>;
  /** Whether an account, or without one the address, has points left. @throws TooManyRequests */
  insistOnRest(viewer: Viewer | null, address: string): Promise<void>;
  /**
   * One sign-in that begins, from an address: to be asked before anything is compared. It fails closed: what cannot be
   * counted is refused. @throws TooManyRequests
   */
  signIn(address: string): Promise<void>;
}

const MINUTE = 60;

/** By itself each process counts alone: with n of them the limits are n times as wide. */
const alone: MakeCounter = (_name, points, duration) => new RateLimiterMemory({ points, duration });

export function openLimiters(
  { rates, signInRate }: Pick<DoorSettings, 'rates' | 'signInRate'>,
  make: MakeCounter = alone,
): Limiters {
  const limiters = {
    anonymous: make('anonymous', rates.anonymous, 1),
    person: make('person', rates.person, 1),
    staff: make('staff', rates.staff, 1),
  };
  const signIns = make('sign-in', signInRate, MINUTE);
  // A program has a rate of its own, as an administrator set it.
  const programs = new Map<number, RateLimiterAbstract>();
  const limiterOf = (viewer: Viewer | null): RateLimiterAbstract => {
    const rate = viewer?.limits?.operationsPerSecond;
    if (rate === undefined) return limiters[personOf(viewer)];
    const limiter = programs.get(rate) ?? make('client', rate, 1);
    programs.set(rate, limiter);
    return limiter;
  };
  const keyOf = (viewer: Viewer | null, address: string): string =>
    viewer === null ? address : String(viewer.accountId);

  return {
    take: async (viewer, address, points) => {
      const limiter = limiterOf(viewer);
      try {
        // Even the heaviest operation may be asked once by whoever asks nothing else.
        await limiter.consume(keyOf(viewer, address), Math.min(points, limiter.points));
      } catch (full) {
        throw tooMany(full);
      }
    },
    insistOnRest: async (viewer, address) => {
      const limiter = limiterOf(viewer);
      const used = await limiter.get(keyOf(viewer, address));
      if (used !== null && used.consumedPoints > limiter.points) throw tooMany(used);
    },
    signIn: async (address) => {
      try {
        await signIns.consume(address);
      } catch (full) {
        throw full instanceof RateLimiterRes ? tooMany(full) : new TooManyRequests(MINUTE);
      }
    },
  };
}

function tooMany(full: unknown): unknown {
  if (!(full instanceof RateLimiterRes)) return full;
  return new TooManyRequests(Math.max(1, Math.ceil(full.msBeforeNext / 1000)));
}
