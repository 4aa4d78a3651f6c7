import type { Viewer } from '../kit/viewer.ts';

/** What was known longer ago than this, in milliseconds, is not relied on. */
const LONGEST_TRUST = 1_000;

/** Now, by the clock of the province and by the one that never jumps; taken once for many questions. */
export interface Moment {
  readonly wall: number;
  readonly steady: number;
}

/** A session behind something that is followed, as it was seen last. */
export interface WatchedSession {
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

/** Whether a session may be relied on: it was seen in order less than a second ago, and is not over. */
export function isSound(session: WatchedSession, { wall, steady }: Moment): boolean {
  return (
    !session.isDoubtful &&
    session.viewer !== null &&
    session.endsAt > wall &&
    !isOtherByNow(session, wall) &&
    steady - session.provenAt <= LONGEST_TRUST
  );
}

/** Whether a right has begun or ended by the calendar since a session was looked up. */
export function isOtherByNow({ viewer, endsAt }: WatchedSession, wall: number): boolean {
  const until = viewer?.holdsUntil?.getTime();
  return until !== undefined && until <= wall && endsAt > wall;
}
