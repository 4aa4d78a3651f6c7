import type { Viewer } from '../kit/viewer.ts';
import type { Claimed } from './queries/claim-webhooks.ts';

/** An endpoint that this process serves, with its owner as it was looked up. */
export interface Held {
  readonly webhook: Claimed;
  readonly lease: string;
  readonly viewer: Viewer;
  readonly rightsVersion: number;
}
