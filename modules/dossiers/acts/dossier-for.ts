import type { z } from 'zod';
import { type Act, dayOf, NotAllowed, NotSignedIn, type Viewer } from '../../../server/kit/index.ts';
import type { procedures } from '../../procedures/contract.ts';
import { DossierEvent } from '../history/model.ts';
import { type DossierRow, lockDossier } from '../queries/dossier.ts';
import type { DossierAct } from './model.ts';
import { ACTS, possibleActs } from './possible.ts';
import { ActNotPossible, DossierNotFound } from './refusals.ts';
import { sees } from './sees.ts';
import { versionOf } from './version-of.ts';
import { isWho } from './who.ts';

/** The version of a procedure that a dossier is handled under. */
export type Version = z.output<typeof procedures.calls.version.output>;

export interface ActedOn {
  readonly dossier: DossierRow;
  readonly version: Version;
  readonly viewer: Viewer;
}

/**
 * The dossier on which the viewer may do this now, locked. Whoever may not even see it learns no more than that there is
 * nothing to see. @throws DossierNotFound, NotAllowed, ActNotPossible
 */
export async function dossierFor(act: Act, wanted: DossierAct, id: number): Promise<ActedOn> {
  const { viewer } = act;
  if (viewer === null) throw new NotSignedIn();
  const dossier = await lockDossier(act.db, id);
  if (dossier === undefined || !sees(viewer, dossier, dayOf(act.clock.now()))) throw new DossierNotFound();
  const anywhere = Object.values(ACTS[wanted]).some((who) => isWho(viewer, who, dossier));
  if (!anywhere) throw new NotAllowed();
  const possible = possibleActs(viewer, dossier);
  if (!possible.includes(wanted)) {
    const [last] = await act.list(DossierEvent, null, [['id', 'desc']], 1, { where: { dossierId: id } });
    throw new ActNotPossible(dossier.state, possible, last);
  }
  const version = await versionOf(act, dossier);
  return { dossier: { ...dossier, procedureId: version.id }, viewer, version };
}
