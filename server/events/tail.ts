import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { CursorExpired } from './cursor-expired.ts';
import type { EventLog } from './event-log.ts';
import { comparePositions, type Position } from './position.ts';
import type { Recorded } from './read-log.ts';
import { createWaker } from './waker.ts';

const BATCH = 500;
const RETRY = 200;
/** So many of the newest events are kept in memory for those who are close behind. */
const KEPT = 2_000;

/** The newest events of the log, read once for everybody in this process who follows. */
export interface Tail {
  /** Begins to read, for one more follower. @returns how to stop */
  begin(): Promise<() => void>;
  /** Reads at once: somebody is further on. */
  hurry(): void;
  /** How far it has read. */
  reached(): Position;
  /** What it holds behind a position, all of it; null where it does not reach back so far. */
  after(position: Position): readonly Recorded[] | null;
}

export function openTail(log: EventLog, logger: Logger, grown: () => void): Tail {
  const waker = createWaker();
  let followers = 0;
  let events: Recorded[] = [];
  let start: Position = { tx: '0', id: 0 };
  let reached: Position = start;
  let reading: { readonly stop: AbortController; readonly started: Promise<void> } | null = null;

  const restart = async (signal: AbortSignal): Promise<void> => {
    const end = await log.place(null);
    if (signal.aborted) return;
    reached = end;
    start = reached;
    events = [];
  };

  const readOn = async (signal: AbortSignal): Promise<number> => {
    const stretch = await log.read(reached, null, BATCH);
    // Another run may have begun by now.
    if (signal.aborted) return 0;
    events.push(...stretch.events);
    reached = stretch.upTo;
    const last = events[events.length - KEPT - 1];
    if (events.length > 2 * KEPT && last !== undefined) {
      start = last;
      events = events.slice(-KEPT);
    }
    grown();
    return stretch.isFull ? 0 : log.wait(stretch);
  };

  const run = async (signal: AbortSignal, started: () => void): Promise<void> => {
    const forget = log.onWake(waker.wake);
    let begun = false;
    while (!signal.aborted) {
      const sleep = waker.sleep();
      try {
        if (!begun) await restart(signal);
        begun = true;
        started();
        const wait = await readOn(signal);
        if (wait > 0) await sleep(wait, signal);
      } catch (error) {
        // Those who follow ask the log itself then, and are told what they have missed.
        if (error instanceof CursorExpired) begun = false;
        else logger.warn({ err: error }, 'the event log could not be read; trying again');
        await pause(RETRY);
      }
    }
    forget();
  };

  return {
    begin: async () => {
      followers += 1;
      if (reading === null) {
        const stop = new AbortController();
        const { promise, resolve } = Promise.withResolvers<void>();
        reading = { stop, started: promise };
        void run(stop.signal, resolve);
      }
      await reading.started;
      let left = false;
      return () => {
        if (left) return;
        left = true;
        followers -= 1;
        if (followers > 0) return;
        reading?.stop.abort();
        reading = null;
      };
    },
    hurry: waker.wake,
    reached: () => reached,
    after: (position) => {
      if (comparePositions(position, start) < 0) return null;
      let low = 0;
      let high = events.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        const event = events[middle];
        if (event === undefined || comparePositions(event, position) > 0) high = middle;
        else low = middle + 1;
      }
      return events.slice(low);
    },
  };
}
