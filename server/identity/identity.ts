import type { Viewer } from '../kit/viewer.ts';

/** Who stands behind a token. The development sessions are one; a real identity provider will be another. */
export interface Identity {
  /** The viewer whose token this is, with what they may do now; null where it is unknown or has ended. */
  viewerOf(token: string): Promise<Viewer | null>;
}
