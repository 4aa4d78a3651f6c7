import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Viewer } from '../kit/viewer.ts';
import { personOf } from './role.ts';
import type { DoorSettings } from './settings.ts';
import { TooManyRequests } from './too-many-requests.ts';

/** How often somebody may do something. Each process counts for itself: with n of them the limits are n times as wide. */
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

export function openLimiters({ rates, signInRate }: Pick<DoorSettings, 'rates' | 'signInRate'>): Limiters {
  const perSecond = (points: number) => new RateLimiterMemory({ points, duration: 1 });
  const limiters = {
    anonymous: perSecond(rates.anonymous),
    person: perSecond(rates.person),
    staff: perSecond(rates.staff),
  };
  const signIns = new RateLimiterMemory({ points: signInRate, duration: MINUTE });
  // A program has a rate of its own, as an administrator set it.
  const programs = new Map<number, RateLimiterMemory>();
  const limiterOf = (viewer: Viewer | null): RateLimiterMemory => {
    const rate = viewer?.limits?.operationsPerSecond;
    if (rate === undefined) return limiters[personOf(viewer)];
    const limiter = programs.get(rate) ?? perSecond(rate);
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
