import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { ServerTables } from '../data/tables.ts';
import type { Clock } from '../kit/context.ts';
import type { Viewer } from '../kit/viewer.ts';
import { changedSessions } from './changed-sessions.ts';
import type { Identity } from './identity.ts';
import { renewalOf } from './session-renewal.ts';
import { tokenHash } from './token-hash.ts';
import { isSound, type Moment, type WatchedSession } from './watched-session.ts';

export const RIGHTS_CHANGED = 'motcua_rights';

/** The picture is renewed at least so often, in milliseconds, whether or not somebody is told of a change. */
const EVERY = 500;

/** A session that somebody who follows relies on. */
export interface SessionWatch {
  viewer(): Viewer | null;
  /** Whether it may be relied on at this moment: it was seen in order less than a second ago, and is not over. */
  isSound(moment: Moment): boolean;
  /** Resolves when it may be relied on, or has ended. */
  sound(): Promise<void>;
  close(): void;
}

export interface SessionPicture {
  /** Begins to watch; null where the session has ended. `changed` is told the viewer of a session whose rights changed, or null. */
  watch(token: string, changed: (viewer: Viewer | null) => void): Promise<SessionWatch | null>;
  moment(): Moment;
  /** Something about somebody's session or rights may have changed. */
  wake(): void;
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
  const sessions = new Map<string, WatchedSession>();
  let waiting: (() => void)[] = [];
  let timer: NodeJS.Timeout | undefined;
  let renewing = false;
  let again = false;

  const moment = (): Moment => ({ wall: clock.now().epochMilliseconds, steady: performance.now() });
  const tellWaiting = (): void => {
    const told = waiting;
    waiting = [];
    for (const tell of told) tell();
  };
  const renew = renewalOf(sessions, { db, identity, log, moment, lookedUp: tellWaiting });

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
    if (sessions.size > 0) timer = setTimeout(run, EVERY);
  };

  const begun = async (token: string): Promise<WatchedSession | null> => {
    const began = performance.now();
    const hash = tokenHash(token);
    const [found] = await changedSessions(db, [{ hash, stamp: null }]);
    if (found?.stamp == null) return null;
    const viewer = await identity.viewerOf(token);
    if (viewer === null) return null;
    // Somebody else may have begun meanwhile.
    const session = sessions.get(token) ?? {
      token,
      hash,
      listeners: new Set(),
      viewer,
      stamp: found.stamp,
      endsAt: found.endsAt?.getTime() ?? 0,
      provenAt: began,
      isDoubtful: false,
    };
    sessions.set(token, session);
    if (sessions.size === 1 && !renewing) timer = setTimeout(run, EVERY);
    return session;
  };

  return {
    moment,
    wake: () => {
      if (sessions.size > 0) void run();
    },
    watch: async (token, changed) => {
      const session = sessions.get(token) ?? (await begun(token));
      if (session === null || session.viewer === null) return null;
      session.listeners.add(changed);
      return {
        viewer: () => session.viewer,
        isSound: (at) => isSound(session, at),
        sound: async () => {
          while (session.viewer !== null && session.listeners.has(changed) && !isSound(session, moment()))
            await new Promise<void>((resolve) => waiting.push(resolve));
        },
        close: () => {
          session.listeners.delete(changed);
          if (session.listeners.size === 0 && sessions.get(token) === session) sessions.delete(token);
          if (sessions.size > 0) return;
          clearTimeout(timer);
          tellWaiting();
        },
      };
    },
  };
}
