import type { Act } from '../../kit/context.ts';
import { NotSignedIn } from '../../kit/errors.ts';
import type { Viewer } from '../../kit/viewer.ts';
import { platform } from '../../platform/contract.ts';
import { lockClient } from '../queries/client.ts';
import { ClientNotFound } from '../refusals.ts';

/** A client that the viewer administers, locked. @throws NotSignedIn, ClientNotFound */
export async function administeredClient(act: Act, id: number): Promise<Viewer> {
  const { viewer } = act;
  if (viewer === null) throw new NotSignedIn();
  if (!administers(viewer) || !(await lockClient(act.db, id))) throw new ClientNotFound();
  return viewer;
}

/** A client whose keys the viewer keeps, locked: as an administrator, or as the client itself. */
export async function keptClient(
  act: Act,
  id: number,
): Promise<{ readonly viewer: Viewer; readonly itself: boolean }> {
  const { viewer } = act;
  if (viewer === null) throw new NotSignedIn();
  const itself = viewer.accountId === id && viewer.may(platform.permissions.rotateKeys);
  const keeps = itself || administers(viewer);
  if (!keeps || !(await lockClient(act.db, id))) throw new ClientNotFound();
  return { viewer, itself };
}

/** Clients belong to no agency of ours: whoever administers them does so everywhere. */
export function administers(viewer: Viewer | null): boolean {
  return viewer?.reach(platform.permissions.manageClients) === 'everywhere';
}
