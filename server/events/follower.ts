import { setTimeout as pause } from 'node:timers/promises';
import type { ExecutionResult } from 'graphql';
import type { SessionWatch } from '../identity/session-picture.ts';
import type { Moment } from '../identity/watched-session.ts';
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

/** What all followers of a process share. */
export interface Following {
  readonly limits: FollowerLimits;
  readonly moment: () => Moment;
  /** Resolves when it is the turn of whoever has much to take, with room for everybody else before it. */
  readonly turn: () => Promise<void>;
  /** Told of every event that is sent. */
  readonly sent: () => void;
  readonly slow: () => ExecutionResult;
}

/** What one follower brings along. */
interface Own {
  readonly group: Group;
  readonly after: Position;
  readonly session: SessionWatch;
  readonly outlet: Outlet;
  readonly resultOf: (fault: unknown) => ExecutionResult;
  readonly ended: () => void;
}

/**
 * One subscriber. It draws what it has missed from the log at the pace of its client, then from memory, and is told by
 * its group once it has caught up. Its position passes every event once, whoever tells it. A class, as there may be
 * many thousands, and each method is there once.
 */
export class Follower implements Live {
  readonly #shared: Following;
  readonly #own: Own;
  #group: Group;
  #position: Position;
  #state: 'behind' | 'live' | 'over' = 'behind';

  constructor(shared: Following, own: Own) {
    this.#shared = shared;
    this.#own = own;
    this.#group = own.group;
    this.#position = own.after;
    void this.#catchUp();
  }

  /** Goes on in another group: its rights have changed, or the graph. */
  move(group: Group): void {
    if (this.#state === 'over') return;
    if (this.#state === 'live') this.#fallBehind();
    this.#group = group;
  }

  /** Ends it with a last result. */
  finish(result: ExecutionResult): void {
    if (this.leave()) this.#own.outlet.finish(result);
  }

  /** Ends its connection. */
  cut(code: number, reason: string, result: ExecutionResult): void {
    if (this.leave()) this.#own.outlet.close(code, reason, result);
  }

  /** It follows no more; false where it did not before. */
  leave(): boolean {
    if (this.#state === 'over') return false;
    this.#group.leave(this);
    this.#state = 'over';
    this.#own.ended();
    return true;
  }

  take(text: string, at: Position, now: Moment): void {
    if (comparePositions(at, this.#position) <= 0) return;
    const { session, outlet } = this.#own;
    const sound = session.isSound(now);
    if (sound) this.#tell(text, at);
    if (!sound || outlet.waiting() > this.#shared.limits.buffer) this.#fallBehind();
  }

  beat(text: string, at: Position, now: Moment): boolean {
    if (comparePositions(at, this.#position) < 0) return false;
    // Without it nothing is missing: there are others.
    if (this.#own.session.isSound(now)) this.#write(text, at);
    return true;
  }

  fail(result: ExecutionResult): void {
    this.finish(result);
  }

  #write(text: string, at: Position): void {
    this.#own.outlet.send(text);
    this.#position = at;
  }

  #tell(text: string, at: Position): void {
    this.#write(text, at);
    this.#shared.sent();
  }

  /** From now on it draws by itself, from behind what its group has told. */
  #fallBehind(): void {
    if (this.#state !== 'live') return;
    this.#group.leave(this);
    if (comparePositions(this.#position, this.#group.position()) < 0) this.#position = this.#group.position();
    this.#state = 'behind';
    void this.#catchUp();
  }

  /** Whether it still has to catch up once its client has taken what it was sent: it may have left meanwhile. */
  async #isTaken(): Promise<boolean> {
    if (!(await this.#own.outlet.taken(this.#shared.limits.patience)))
      this.cut(4429, 'Too slow', this.#shared.slow());
    return this.#state === 'behind';
  }

  /** Tells what its group wants of the next stretch, as far as it gets. */
  async #drawFrom(from: Group): Promise<void> {
    const { session, outlet } = this.#own;
    const { turn, moment } = this.#shared;
    await turn();
    const { events, upTo } = await from.read(this.#position);
    for (const event of events) {
      const result = await from.render(event);
      // Waits outside, where it is asked again what it may see.
      if (this.#state !== 'behind' || this.#group !== from || !session.isSound(moment())) return;
      if ('fault' in result) return this.finish(result.fault);
      this.#tell(result.text, event);
      if (outlet.waiting() > AHEAD) {
        if (!(await this.#isTaken())) return;
        await turn();
      }
      if (this.#group !== from) return;
    }
    if (comparePositions(this.#position, upTo) < 0) this.#position = upTo;
  }

  async #catchUp(): Promise<void> {
    const { session, resultOf } = this.#own;
    let faults = 0;
    while (this.#state === 'behind') {
      await session.sound();
      if (this.#state !== 'behind' || session.viewer() === null || !(await this.#isTaken())) return;
      if (comparePositions(this.#position, this.#group.position()) >= 0) {
        this.#state = 'live';
        return this.#group.join(this);
      }
      try {
        await this.#drawFrom(this.#group);
        faults = 0;
      } catch (fault) {
        faults += 1;
        if (fault instanceof Refusal || faults === MOST_FAULTS) this.finish(resultOf(fault));
        else await pause(RETRY);
      }
    }
  }
}
