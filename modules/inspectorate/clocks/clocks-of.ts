import { PetitionAct, PetitionClock, type PetitionStep } from '../model.ts';
import { type LimitFacts, limitFor, type TimeLimit } from './limit-for.ts';

/** Something that has a limit, from the day on which it began. */
export interface RunningClock {
  readonly clock: PetitionClock;
  /** `YYYY-MM-DD`. */
  readonly from: string;
  readonly limit: TimeLimit;
  /** The day on which it was done, or no longer had to be; null while it runs. */
  readonly ended: string | null;
}

type Entry = Pick<PetitionStep, 'act' | 'onDay' | 'remote' | 'complexity' | 'severalPlaces' | 'outside'>;
type Facts = Pick<LimitFacts, 'kind' | 'instance' | 'matter' | 'channel'>;

const { RECEIVE, ACCEPT, NOT_ACCEPT, FORWARD, RETURN, FILE, NOTIFY, DECIDE, SEND, CARRY_OUT, WITHDRAW } =
  PetitionAct;
const TRIAGED: readonly PetitionAct[] = [ACCEPT, NOT_ACCEPT, FORWARD, RETURN, FILE];

/** Which act begins what, and which ends it. Whether there is a limit for it, the limits say. */
const CLOCKS: Readonly<
  Record<PetitionClock, { readonly begins: PetitionAct; readonly ends: readonly PetitionAct[] }>
> = {
  [PetitionClock.TRIAGE]: { begins: RECEIVE, ends: TRIAGED },
  [PetitionClock.TRANSFER]: { begins: RECEIVE, ends: TRIAGED },
  [PetitionClock.REPLY]: { begins: RECEIVE, ends: TRIAGED },
  [PetitionClock.SETTLE]: { begins: ACCEPT, ends: [DECIDE] },
  [PetitionClock.NOTIFY_ACCEPTANCE]: { begins: ACCEPT, ends: [NOTIFY] },
  [PetitionClock.NOTIFY_REFUSAL]: { begins: NOT_ACCEPT, ends: [NOTIFY] },
  [PetitionClock.FILE_SECOND]: { begins: DECIDE, ends: [] },
  [PetitionClock.SEND_CONCLUSION]: { begins: DECIDE, ends: [SEND] },
  [PetitionClock.ACT_ON_CONCLUSION]: { begins: DECIDE, ends: [CARRY_OUT] },
  [PetitionClock.PUBLICISE]: { begins: DECIDE, ends: [PetitionAct.PUBLICISE] },
};

/**
 * What has a limit in a petition, by its entries alone and the limits as they held on the day on which each began. What
 * is found out later, such as that a case is complex, counts from the beginning, until the clock has ended.
 */
export function clocksOf(
  petition: Facts,
  entries: readonly Entry[],
  limits: readonly TimeLimit[],
): readonly RunningClock[] {
  return entries.flatMap((entry, at) =>
    Object.values(PetitionClock).flatMap((clock): RunningClock[] => {
      const { begins, ends } = CLOCKS[clock];
      if (entry.act !== begins) return [];
      const end = entries.findIndex(
        ({ act }, later) => later > at && (ends.includes(act) || act === WITHDRAW),
      );
      const known = entries.slice(at, end < 0 ? undefined : end + 1).at(-1) ?? entry;
      const limit = limitFor(limits, clock, { ...known, ...petition }, entry.onDay);
      if (limit === undefined) return [];
      return [{ clock, from: entry.onDay, limit, ended: entries[end]?.onDay ?? null }];
    }),
  );
}

/** By which a petition itself is due: its triage, then its settlement. */
const OWN: readonly PetitionClock[] = [PetitionClock.TRIAGE, PetitionClock.TRANSFER, PetitionClock.SETTLE];

/** The clock by which a petition is due now; undefined where none runs. */
export function dueBy(clocks: readonly RunningClock[]): RunningClock | undefined {
  return clocks.findLast(({ clock, ended }) => ended === null && OWN.includes(clock));
}
