import { type Act, dayOf } from '../../../server/kit/index.ts';
import { DossierEvent } from '../history/model.ts';
import { lockDossier } from '../queries/dossier.ts';
import { possibleActs } from './possible.ts';
import { DossierChanged } from './refusals.ts';
import { sees } from './sees.ts';

/** How many of the events since are told at most. */
const MOST_CHANGES = 50;

/**
 * Insists that a dossier is still as whoever acts has seen it; it is locked from then on. Without a version nothing is
 * insisted on, and what the viewer may not see the act itself refuses. @throws DossierChanged
 */
export async function insistOnVersion(
  act: Act,
  id: number,
  version: number | null | undefined,
): Promise<void> {
  const { viewer } = act;
  if (version == null || viewer === null) return;
  const dossier = await lockDossier(act.db, id);
  if (dossier === undefined || dossier.version === version) return;
  if (!sees(viewer, dossier, dayOf(act.clock.now()))) return;
  const changes = await act.list(DossierEvent, null, [['id', 'asc']], MOST_CHANGES, {
    where: { dossierId: id },
    refine: (query) => query.where('t.version', '>', version),
  });
  throw new DossierChanged(dossier.version, changes, possibleActs(viewer, dossier));
}
