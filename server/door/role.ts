import type { Viewer } from '../kit/viewer.ts';

/** As what somebody asks: each has budgets of its own. */
export type Role = 'anonymous' | Viewer['kind'];

export function roleOf(viewer: Viewer | null): Role {
  return viewer === null ? 'anonymous' : viewer.kind;
}

/** The same of people; a program, whose limits are its own, is counted among staff where nobody has set them. */
export function personOf(viewer: Viewer | null): Exclude<Role, 'client'> {
  const role = roleOf(viewer);
  return role === 'client' ? 'staff' : role;
}
