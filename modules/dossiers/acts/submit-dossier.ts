import { type Act, dayOf, insistOnAssurance } from '../../../server/kit/index.ts';
import { organisations } from '../../organisations/contract.ts';
import { Channel } from '../../procedures/model.ts';
import { DossierEventKind } from '../history/model.ts';
import { recordEvent } from '../history/record-event.ts';
import { notInForce } from '../intake/not-in-force.ts';
import { CommuneNotInForce, ProcedureNotOffered } from '../intake/refusals.ts';
import { ApplicationMissing } from '../intake/refusals-of-papers.ts';
import { DossierState } from '../model.ts';
import { updateDossier } from '../queries/dossier.ts';
import { findDossierFiles } from '../queries/dossier-files.ts';
import { dossierFor } from './dossier-for.ts';
import { holdsOn } from './holds-on.ts';
import { DossierAct } from './model.ts';
import { shareComplete } from './share-complete.ts';
import { tellOfRepresentative } from './tell-of-representative.ts';

/** Hands a complete draft in. */
export async function submitDossier(act: Act, id: number): Promise<number> {
  const { dossier, version } = await dossierFor(act, DossierAct.SUBMIT, id);
  const now = act.clock.now();
  const day = dayOf(now).toString();
  const { code, papers } = version;
  insistOnAssurance(act.viewer, version.assurance);
  if (!holdsOn(version, day)) throw await notInForce(act, code, day);
  // What does not follow from each other is asked together, and leaves in one write.
  const [commune, isOffered, attached] = await Promise.all([
    act.call(organisations.calls.communeStillOn, { unitId: dossier.unitId, day }),
    act.offers(code),
    findDossierFiles(act.db, id),
  ]);
  if (!commune.exists) throw new CommuneNotInForce(commune.code, day);
  if (!isOffered) throw new ProcedureNotOffered(code);
  if (dossier.application === null) throw new ApplicationMissing();
  const submittedAt = new Date(now.epochMilliseconds);
  // Where a paper is missing, nothing of it stays.
  await Promise.all([
    shareComplete(act, dossier, attached, papers),
    updateDossier(act.db, id, { state: DossierState.SUBMITTED, submittedAt }),
    recordEvent(act, dossier, DossierEventKind.SUBMITTED, code),
  ]);
  // Online everybody hands in for themselves.
  if (dossier.channel !== Channel.ONLINE) await tellOfRepresentative(act, dossier, code);
  return id;
}
