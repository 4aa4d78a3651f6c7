import { type Act, dayOf, insistOnAssurance } from '../../../server/kit/index.ts';
import { organisations } from '../../organisations/contract.ts';
import { Channel } from '../../procedures/model.ts';
import { DossierEventKind } from '../history/model.ts';
import { recordEvent } from '../history/record-event.ts';
import { notInForce } from '../intake/not-in-force.ts';
import { CommuneNotInForce, ProcedureNotOffered } from '../intake/refusals.ts';
import { ApplicationMissing } from '../intake/refusals-of-papers.ts';
import { type DossierRow, markSubmitted } from '../queries/dossier.ts';
import { findDossierFiles } from '../queries/dossier-files.ts';
import { dossierFor, type Version } from './dossier-for.ts';
import { holdsOn } from './holds-on.ts';
import { type Attached, insistComplete } from './insist-complete.ts';
import { DossierAct } from './model.ts';
import { shareComplete } from './share-complete.ts';
import { tellOfRepresentative } from './tell-of-representative.ts';

/** Hands a complete draft in. */
export async function submitDossier(act: Act, id: number): Promise<number> {
  // What is asked together leaves in one write, and PostgreSQL does it in this order.
  const [{ dossier, version }, attached] = await Promise.all([
    dossierFor(act, DossierAct.SUBMIT, id),
    findDossierFiles(act.db, id),
  ]);
  const now = act.clock.now();
  const day = dayOf(now).toString();
  const { code } = version;
  insistOnAssurance(act.viewer, version.assurance);
  if (!holdsOn(version, day)) throw await notInForce(act, code, day);
  const asked = Promise.all([
    act.call(organisations.calls.communeStillOn, { unitId: dossier.unitId, day }),
    act.offers(code),
  ]);
  const done = handIn(act, dossier, attached, version, now);
  // Where something else is refused after all, nothing of it stays.
  done.catch(() => undefined);
  const [commune, isOffered] = await asked;
  if (!commune.exists) throw new CommuneNotInForce(commune.code, day);
  if (!isOffered) throw new ProcedureNotOffered(code);
  await done;
  // Online everybody hands in for themselves.
  if (dossier.channel !== Channel.ONLINE) await tellOfRepresentative(act, dossier, code);
  return id;
}

/** Writes that a draft is handed in, where it is filled in and no paper is missing. */
async function handIn(
  act: Act,
  dossier: DossierRow,
  attached: readonly Attached[],
  { code, papers }: Version,
  now: Temporal.Instant,
): Promise<void> {
  if (dossier.application === null) throw new ApplicationMissing();
  // Before anything is written: those with whom this is handed in are not held up by it.
  insistComplete(dossier, attached, papers);
  const submittedAt = new Date(now.epochMilliseconds);
  await Promise.all([
    shareComplete(act, dossier, attached, papers),
    markSubmitted(act.db, dossier.id, submittedAt),
    recordEvent(act, dossier, DossierEventKind.SUBMITTED, code),
  ]);
}
