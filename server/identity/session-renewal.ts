import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { ServerTables } from '../data/tables.ts';
import type { Viewer } from '../kit/viewer.ts';
import { type ChangedSession, changedSessions } from './changed-sessions.ts';
import type { Identity } from './identity.ts';
import { isOtherByNow, type Moment, type WatchedSession } from './watched-session.ts';

/** So many changed sessions are looked up at once; the database has others to answer. */
const AT_ONCE = 8;

type Changed = readonly [WatchedSession, ChangedSession];

/**
 * Renews sessions by one statement, as often as it is called; those that have changed are looked up afterwards, and
 * `lookedUp` is told.
 */
export function renewalOf(
  sessions: Map<string, WatchedSession>,
  options: {
    readonly db: Kysely<ServerTables>;
    readonly identity: Identity;
    readonly log: Logger;
    readonly moment: () => Moment;
    readonly lookedUp: () => void;
  },
): () => Promise<void> {
  const { db, identity, log, moment, lookedUp } = options;
  let lookups: Promise<void> = Promise.resolve();

  const settle = (session: WatchedSession, viewer: Viewer | null): void => {
    const before = session.viewer;
    session.viewer = viewer;
    if (viewer === null) sessions.delete(session.token);
    if (viewer?.rights === before?.rights) return;
    for (const listener of [...session.listeners]) listener(viewer);
  };

  const lookUp = async (session: WatchedSession, { stamp, endsAt }: ChangedSession): Promise<void> => {
    const began = performance.now();
    const viewer = stamp === null ? null : await identity.viewerOf(session.token);
    session.stamp = stamp;
    session.endsAt = endsAt?.getTime() ?? 0;
    session.provenAt = began;
    session.isDoubtful = false;
    settle(session, viewer);
  };

  /** Not in the way of the next renewal: the others' sessions are in order. */
  const lookUpAll = async (toLookUp: readonly Changed[]): Promise<void> => {
    for (let at = 0; at < toLookUp.length; at += AT_ONCE) {
      const some = toLookUp.slice(at, at + AT_ONCE).map(async ([session, change]) => {
        await lookUp(session, change).catch((error: unknown) => {
          log.warn({ err: error }, 'a session could not be looked up; trying again');
          // Its stamp is the old one: the next renewal finds it changed again.
          session.isDoubtful = false;
          session.provenAt = Number.NEGATIVE_INFINITY;
        });
      });
      await Promise.all(some);
      lookedUp();
    }
  };

  return async () => {
    const began = performance.now();
    const known = [...sessions.values()].filter(({ isDoubtful }) => !isDoubtful);
    const changed = new Map(
      (await changedSessions(db, known)).map((one) => [one.hash.toString('base64'), one]),
    );
    const toLookUp: Changed[] = [];
    const now = moment().wall;
    for (const session of known) {
      const change = changed.get(session.hash.toString('base64'));
      if (change === undefined && isOtherByNow(session, now)) {
        session.isDoubtful = true;
        toLookUp.push([
          session,
          { hash: session.hash, stamp: session.stamp, endsAt: new Date(session.endsAt) },
        ]);
      } else if (change === undefined) {
        session.provenAt = began;
        if (session.endsAt <= now) settle(session, null);
      } else if (change.stamp === null) settle(session, null);
      else {
        session.isDoubtful = true;
        toLookUp.push([session, change]);
      }
    }
    if (toLookUp.length > 0) lookups = lookups.then(() => lookUpAll(toLookUp));
  };
}
