import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { ServerTables } from '../data/tables.ts';
import type { Clock } from '../kit/context.ts';
import type { Viewer } from '../kit/viewer.ts';
import { type ChangedSession, changedSessions } from './changed-sessions.ts';
import type { Identity } from './identity.ts';
import { tokenHash } from './token-hash.ts';

export const RIGHTS_CHANGED = 'motcua_rights';

/** The picture is renewed at least so often, in milliseconds, whether or not somebody is told of a change. */
const EVERY = 500;
/** What was known longer ago than this is not relied on. */
const LONGEST_TRUST = 1_000;
/** So many changed sessions are looked up at once; the database has others to answer. */
const AT_ONCE = 8;

/** A session that somebody who follows relies on. */
export interface SessionWatch {
  viewer(): Viewer | null;
  /** Whether it may be relied on at this moment: it was seen in order less than a second ago, and is not over. */
  isSound(moment: Moment): boolean;
  /** Resolves when it may be relied on, or has ended. */
  sound(): Promise<void>;
  close(): void;
}

/** Now, by the clock of the province and by the one that never jumps; taken once for many questions. */
export interface Moment {
  readonly wall: number;
  readonly steady: number;
}

export interface SessionPicture {
  /** Begins to watch; null where the session has ended. `changed` is told the viewer of a session whose rights changed, or null. */
  watch(token: string, changed: (viewer: Viewer | null) => void): Promise<SessionWatch | null>;
  moment(): Moment;
  /** Something about somebody's session or rights may have changed. */
  wake(): void;
}

interface Entry {
  readonly token: string;
  readonly hash: Buffer;
  readonly listeners: Set<(viewer: Viewer | null) => void>;
  viewer: Viewer | null;
  stamp: string | null;
  endsAt: number;
  /** When it was last seen in order, by the steady clock. */
  provenAt: number;
  isDoubtful: boolean;
}

/**
 * The sessions behind everything that is followed in this process, as they were less than a second ago. One statement
 * renews all of them; only what has changed is looked up.
 */
export function openSessionPicture(options: {
  readonly db: Kysely<ServerTables>;
  readonly identity: Identity;
  readonly clock: Clock;
  readonly log: Logger;
}): SessionPicture {
  const { db, identity, clock, log } = options;
  const entries = new Map<string, Entry>();
  let waiting: (() => void)[] = [];
  let timer: NodeJS.Timeout | undefined;
  let renewing = false;
  let again = false;
  let lookups: Promise<void> = Promise.resolve();

  const moment = (): Moment => ({ wall: clock.now().epochMilliseconds, steady: performance.now() });
  const tellWaiting = (): void => {
    const told = waiting;
    waiting = [];
    for (const tell of told) tell();
  };
  const settle = (entry: Entry, viewer: Viewer | null): void => {
    const before = entry.viewer;
    entry.viewer = viewer;
    if (viewer === null) entries.delete(entry.token);
    if (viewer?.rights === before?.rights) return;
    for (const listener of [...entry.listeners]) listener(viewer);
  };

  const lookUp = async (entry: Entry, { stamp, endsAt }: ChangedSession): Promise<void> => {
    const began = performance.now();
    const viewer = stamp === null ? null : await identity.viewerOf(entry.token);
    entry.stamp = stamp;
    entry.endsAt = endsAt?.getTime() ?? 0;
    entry.provenAt = began;
    entry.isDoubtful = false;
    settle(entry, viewer);
  };

  const renew = async (): Promise<void> => {
    const began = performance.now();
    const known = [...entries.values()].filter(({ isDoubtful }) => !isDoubtful);
    const changed = new Map(
      (await changedSessions(db, known)).map((one) => [one.hash.toString('base64'), one]),
    );
    const toLookUp: (readonly [Entry, ChangedSession])[] = [];
    const now = moment().wall;
    for (const entry of known) {
      const change = changed.get(entry.hash.toString('base64'));
      if (change === undefined && isOtherByNow(entry, now)) {
        entry.isDoubtful = true;
        toLookUp.push([entry, { hash: entry.hash, stamp: entry.stamp, endsAt: new Date(entry.endsAt) }]);
      } else if (change === undefined) {
        entry.provenAt = began;
        if (entry.endsAt <= now) settle(entry, null);
      } else if (change.stamp === null) settle(entry, null);
      else {
        entry.isDoubtful = true;
        toLookUp.push([entry, change]);
      }
    }
    if (toLookUp.length > 0) lookups = lookups.then(() => lookUpAll(toLookUp));
  };

  /** Not in the way of the next renewal: the others' sessions are in order. */
  const lookUpAll = async (toLookUp: readonly (readonly [Entry, ChangedSession])[]): Promise<void> => {
    for (let at = 0; at < toLookUp.length; at += AT_ONCE) {
      const some = toLookUp.slice(at, at + AT_ONCE).map(async ([entry, change]) => {
        await lookUp(entry, change).catch((error: unknown) => {
          log.warn({ err: error }, 'a session could not be looked up; trying again');
          // Its stamp is the old one: the next renewal finds it changed again.
          entry.isDoubtful = false;
          entry.provenAt = Number.NEGATIVE_INFINITY;
        });
      });
      await Promise.all(some);
      tellWaiting();
    }
  };

  const run = async (): Promise<void> => {
    if (renewing) {
      again = true;
      return;
    }
    renewing = true;
    clearTimeout(timer);
    do {
      again = false;
      await renew().catch((error: unknown) => {
        log.warn(
          { err: error },
          'the sessions of those who follow could not be looked at; nothing is delivered',
        );
      });
      tellWaiting();
    } while (again);
    renewing = false;
    if (entries.size > 0) timer = setTimeout(run, EVERY);
  };

  const begun = async (token: string): Promise<Entry | null> => {
    const began = performance.now();
    const hash = tokenHash(token);
    const [session] = await changedSessions(db, [{ hash, stamp: null }]);
    if (session?.stamp == null) return null;
    const viewer = await identity.viewerOf(token);
    if (viewer === null) return null;
    // Somebody else may have begun meanwhile.
    const entry = entries.get(token) ?? {
      token,
      hash,
      listeners: new Set(),
      viewer,
      stamp: session.stamp,
      endsAt: session.endsAt?.getTime() ?? 0,
      provenAt: began,
      isDoubtful: false,
    };
    entries.set(token, entry);
    if (entries.size === 1 && !renewing) timer = setTimeout(run, EVERY);
    return entry;
  };

  const isSound = (entry: Entry, { wall, steady }: Moment): boolean =>
    !entry.isDoubtful &&
    entry.viewer !== null &&
    entry.endsAt > wall &&
    !isOtherByNow(entry, wall) &&
    steady - entry.provenAt <= LONGEST_TRUST;

  return {
    moment,
    wake: () => {
      if (entries.size > 0) void run();
    },
    watch: async (token, changed) => {
      const entry = entries.get(token) ?? (await begun(token));
      if (entry === null || entry.viewer === null) return null;
      entry.listeners.add(changed);
      return {
        viewer: () => entry.viewer,
        isSound: (at) => isSound(entry, at),
        sound: async () => {
          while (entry.viewer !== null && entry.listeners.has(changed) && !isSound(entry, moment()))
            await new Promise<void>((resolve) => waiting.push(resolve));
        },
        close: () => {
          entry.listeners.delete(changed);
          if (entry.listeners.size === 0 && entries.get(token) === entry) entries.delete(token);
          if (entries.size > 0) return;
          clearTimeout(timer);
          tellWaiting();
        },
      };
    },
  };
}

/** Whether a right has begun or ended by the calendar since the session was looked up. */
function isOtherByNow({ viewer, endsAt }: Entry, wall: number): boolean {
  const until = viewer?.holdsUntil?.getTime();
  return until !== undefined && until <= wall && endsAt > wall;
}
