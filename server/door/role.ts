import type { Viewer } from '../kit/viewer.ts';

/** As what somebody asks: each has budgets of its own. */
export type Role = 'anonymous' | 'person' | 'staff' | 'client';

export function roleOf(viewer: Viewer | null): Role {
  return viewer === null ? 'anonymous' : viewer.kind;
}
