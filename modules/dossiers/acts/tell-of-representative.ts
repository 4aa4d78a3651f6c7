import { type Act, dayOf } from '../../../server/kit/index.ts';
import { DossierEventKind } from '../history/model.ts';
import { recordEvent } from '../history/record-event.ts';
import { RepresentationEnded } from '../intake/refusals.ts';
import type { DossierRow } from '../queries/dossier.ts';
import { findRepresentation } from '../queries/representation.ts';

/** Tells that somebody else hands a dossier in for its applicant, and not who. @throws RepresentationEnded */
export async function tellOfRepresentative(act: Act, dossier: DossierRow, procedure: string): Promise<void> {
  const found = await findRepresentation(act.db, dossier.id);
  if (found === undefined) return;
  const today = dayOf(act.clock.now()).toString();
  if (found.validUntil !== null && found.validUntil < today) throw new RepresentationEnded();
  await recordEvent(act, dossier, DossierEventKind.REPRESENTED, procedure);
}
