import type { ExecutionResult } from 'graphql';
import type { Moment } from '../identity/watched-session.ts';
import type { Delivery } from './delivery.ts';
import type { EventLog } from './event-log.ts';
import { type Position, writePosition } from './position.ts';
import type { Recorded } from './read-log.ts';
import type { Tail } from './tail.ts';
import { isWanted, type Wanted } from './wanted.ts';

const BATCH = 200;
/** So many results of a group are kept, where it keeps them: for those who catch up in turn, each a batch. */
const SHARED = BATCH;

/** What an event became for a document: the text of its result, or why there is none. */
export type Rendered = { readonly text: string } | { readonly fault: ExecutionResult };

/** A follower who has caught up. */
export interface Live {
  take(text: string, at: Position, moment: Moment): void;
  /** False for one who begins further on than this: it gets its sign of life when the others are there. */
  beat(text: string, at: Position, moment: Moment): boolean;
  fail(result: ExecutionResult): void;
}

/** Followers who asked the same with the same rights: an event is carried out and written once for all of them. */
export interface Group {
  readonly wanted: Wanted;
  /** How far its live followers have been told. */
  position(): Position;
  /** The events that it wants behind a position, from memory where they are there. */
  read(after: Position): Promise<{ readonly events: readonly Recorded[]; readonly upTo: Position }>;
  render(event: Recorded): Promise<Rendered>;
  /** From now on it is told, of whatever is behind its own position. */
  join(live: Live): void;
  leave(live: Live): void;
  /** There may be more to tell. */
  advance(): void;
  /** Gives every live follower a sign of life. */
  beat(): void;
}

export function openGroup(options: {
  readonly wanted: Wanted;
  readonly log: EventLog;
  readonly tail: Tail;
  readonly moment: () => Moment;
  /** Whether results stay true however late they are told, as those of events alone do, and are nobody's data. */
  readonly keeps: boolean;
  readonly carryOut: (delivery: Delivery) => Promise<Rendered>;
  readonly failed: (fault: unknown) => void;
}): Group {
  const { wanted, log, tail, moment, keeps, carryOut, failed } = options;
  const live = new Set<Live>();
  const due = new Set<Live>();
  const ahead = new Set<Live>();
  // The last results serve those who catch up side by side, too, where they tell nothing of rows: who is told of those
  // is told of them as they are now, with the rights of now and with a record of its own.
  const rendered = new Map<number, Promise<Rendered>>();
  let position = tail.reached();
  let running = false;

  const carriedOut = (event: Recorded | null, at: Position): Promise<Rendered> =>
    carryOut({
      position: writePosition(at),
      newest: writePosition(tail.reached()),
      at: new Date(moment().wall),
      event,
    });

  const render = (event: Recorded): Promise<Rendered> => {
    if (!keeps) return carriedOut(event, event);
    const known = rendered.get(event.id);
    if (known !== undefined) return known;
    const made = carriedOut(event, event);
    rendered.set(event.id, made);
    const [oldest] = rendered.keys();
    if (rendered.size > SHARED && oldest !== undefined) rendered.delete(oldest);
    // What went wrong once may go well for the next who asks.
    void made.then((result) => 'fault' in result && rendered.delete(event.id));
    return made;
  };

  const read: Group['read'] = async (after) => {
    const upTo = tail.reached();
    const near = tail.after(after);
    if (near !== null) return { events: near.filter((event) => isWanted(wanted, event)), upTo };
    return log.read(after, wanted, BATCH);
  };

  const deliver = (
    result: Rendered,
    tell: (follower: Live, text: string, now: Moment) => void,
    to: Set<Live>,
  ) => {
    const now = moment();
    for (const follower of [...to]) {
      if ('fault' in result) follower.fail(result.fault);
      else tell(follower, result.text, now);
    }
  };

  /** The next event that is wanted, passing over the others; null at the end. */
  const next = (): Recorded | null | 'behind' => {
    const near = tail.after(position);
    if (near === null) return 'behind';
    const found = near.find((event) => isWanted(wanted, event));
    if (found === undefined) position = tail.reached();
    return found ?? null;
  };

  const tell = async (event: Recorded): Promise<void> => {
    if (live.size > 0) {
      const result = await render(event);
      deliver(result, (follower, text, now) => follower.take(text, event, now), live);
    }
    position = event;
  };

  const giveSigns = async (): Promise<void> => {
    const at = position;
    const result = await carriedOut(null, at);
    const now = new Set(due);
    due.clear();
    deliver(
      result,
      (follower, text, moment) => {
        if (live.has(follower) && !follower.beat(text, at, moment)) ahead.add(follower);
      },
      now,
    );
  };

  const run = async (): Promise<void> => {
    try {
      for (;;) {
        const event = next();
        if (event === 'behind') {
          const { events, upTo } = await read(position);
          for (const one of events) await tell(one);
          position = upTo;
        } else if (event !== null) await tell(event);
        else if (due.size > 0) await giveSigns();
        else return;
      }
    } catch (fault) {
      failed(fault);
    } finally {
      // In the same moment in which there was nothing more: what comes after it begins another run.
      running = false;
    }
  };

  const advance = (): void => {
    if (running) return;
    for (const follower of ahead) due.add(follower);
    ahead.clear();
    if (next() === null && due.size === 0) return;
    running = true;
    void run();
  };

  return {
    wanted,
    position: () => position,
    read,
    render,
    join: (follower) => {
      live.add(follower);
      due.add(follower);
      advance();
    },
    leave: (follower) => {
      live.delete(follower);
      due.delete(follower);
      ahead.delete(follower);
    },
    advance,
    beat: () => {
      for (const follower of live) due.add(follower);
      advance();
    },
  };
}
