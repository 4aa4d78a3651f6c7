import type { Viewer } from '../kit/viewer.ts';

/** As what somebody asks: each has budgets of its own. */
export type Role = 'anonymous' | 'person' | 'staff' | 'client';

export function roleOf(viewer: Viewer | null): Role {
  if (viewer === null) return 'anonymous';
  if (viewer.isClient) return 'client';
  return viewer.personId === null ? 'staff' : 'person';
}
