import { setTimeout as pause } from 'node:timers/promises';
import type { ExecutionResult } from 'graphql';
import type { Moment, SessionWatch } from '../identity/session-picture.ts';
import { Refusal } from '../kit/errors.ts';
import type { Group, Live } from './group.ts';
import type { Outlet } from './outlet.ts';
import { comparePositions, type Position } from './position.ts';

/** So many bytes are handed to a connection before it is asked whether they were taken. */
const AHEAD = 64 * 1024;
const RETRY = 250;
/** About a second of faults in a row ends a follower, who comes again. */
const MOST_FAULTS = 5;

export interface FollowerLimits {
  /** Bytes that may wait for a client that is told of what happens; beyond, it is told no more until it has taken them. */
  readonly buffer: number;
  /** Milliseconds that a client may take for that; beyond, its connection is ended. */
  readonly patience: number;
}

export interface Follower {
  /** Goes on in another group: its rights have changed, or the graph. */
  move(group: Group): void;
  /** Ends it with a last result. */
  finish(result: ExecutionResult): void;
  /** Ends its connection. */
  cut(code: number, reason: string, result: ExecutionResult): void;
  /** Its client has gone. */
  leave(): void;
}

/**
 * One subscriber. It draws what it has missed from the log at the pace of its client, then from memory, and is told by
 * its group once it has caught up. Its position passes every event once, whoever tells it.
 */
export function openFollower(options: {
  readonly group: Group;
  readonly after: Position;
  readonly session: SessionWatch;
  readonly outlet: Outlet;
  readonly limits: FollowerLimits;
  readonly moment: () => Moment;
  readonly sent: () => void;
  readonly resultOf: (fault: unknown) => ExecutionResult;
  readonly slow: () => ExecutionResult;
  readonly ended: () => void;
}): Follower {
  const { session, outlet, limits, moment, sent } = options;
  let group = options.group;
  let position = options.after;
  let state: 'behind' | 'live' | 'over' = 'behind';

  const over = (): boolean => {
    if (state === 'over') return false;
    group.leave(live);
    state = 'over';
    options.ended();
    return true;
  };
  const cut: Follower['cut'] = (code, reason, result) => {
    if (over()) outlet.close(code, reason, result);
  };
  const finish = (result: ExecutionResult): void => {
    if (over()) outlet.finish(result);
  };
  const write = (text: string, at: Position): void => {
    outlet.send(text);
    position = at;
  };
  const tell = (text: string, at: Position): void => {
    write(text, at);
    sent();
  };

  const live: Live = {
    take: (text, at, now) => {
      if (comparePositions(at, position) <= 0) return;
      if (!session.isSound(now)) return fallBehind();
      tell(text, at);
      if (outlet.waiting() > limits.buffer) fallBehind();
    },
    beat: (text, at, now) => {
      if (comparePositions(at, position) < 0) return false;
      // Without it nothing is missing: there are others.
      if (session.isSound(now)) write(text, at);
      return true;
    },
    fail: finish,
  };

  /** From now on it draws by itself, from behind what its group has told. */
  const fallBehind = (): void => {
    if (state !== 'live') return;
    group.leave(live);
    if (comparePositions(position, group.position()) < 0) position = group.position();
    state = 'behind';
    void catchUp();
  };

  const isTaken = async (): Promise<boolean> => {
    if (await outlet.taken(limits.patience)) return true;
    cut(4429, 'Too slow', options.slow());
    return false;
  };

  /** Tells what its group wants of the next stretch; false where that is not the end of it. */
  const drawFrom = async (from: Group): Promise<void> => {
    const { events, upTo } = await from.read(position);
    for (const event of events) {
      const result = await from.render(event);
      // Waits outside, where it is asked again what it may see.
      if (state !== 'behind' || group !== from || !session.isSound(moment())) return;
      if ('fault' in result) return finish(result.fault);
      tell(result.text, event);
      if (outlet.waiting() > AHEAD && !(await isTaken())) return;
      if (group !== from) return;
    }
    if (comparePositions(position, upTo) < 0) position = upTo;
  };

  const catchUp = async (): Promise<void> => {
    let faults = 0;
    while (state === 'behind') {
      await session.sound();
      if (state !== 'behind' || session.viewer() === null || !(await isTaken())) return;
      if (comparePositions(position, group.position()) >= 0) {
        state = 'live';
        return group.join(live);
      }
      try {
        await drawFrom(group);
        faults = 0;
      } catch (fault) {
        faults += 1;
        if (fault instanceof Refusal || faults === MOST_FAULTS) finish(options.resultOf(fault));
        else await pause(RETRY);
      }
    }
  };

  void catchUp();
  return {
    move: (other) => {
      if (state === 'over') return;
      if (state === 'live') fallBehind();
      group = other;
    },
    finish,
    cut,
    leave: () => void over(),
  };
}
