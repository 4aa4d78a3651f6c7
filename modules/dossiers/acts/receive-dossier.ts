import { type Act, dayOf } from '../../../server/kit/index.ts';
import { organisations } from '../../organisations/contract.ts';
import { deskOf } from '../between-agencies/desk-of.ts';
import { dossiers } from '../contract.ts';
import { limitFrom } from '../deadline/limit-from.ts';
import { startClock } from '../deadline/start-clock.ts';
import { DossierEventKind } from '../history/model.ts';
import { recordEvent } from '../history/record-event.ts';
import { dossierCode } from '../intake/dossier-code.ts';
import { DossierState } from '../model.ts';
import { updateDossier } from '../queries/dossier.ts';
import { nextSerial } from '../queries/next-serial.ts';
import { dossierFor } from './dossier-for.ts';
import { DossierAct } from './model.ts';

/**
 * Takes a dossier in at the one-stop desk: it gets its code, and its clock starts. The serial counts what a unit takes in
 * on a day, so that the code is that of the desk, wherever the dossier is decided.
 */
export async function receiveDossier(act: Act, id: number): Promise<number> {
  const { dossier, viewer, version } = await dossierFor(act, DossierAct.RECEIVE, id);
  const deskId = deskOf(dossier);
  const now = act.clock.now();
  const day = dayOf(now);
  const receivedAt = new Date(now.epochMilliseconds);
  const [agency, { codesOf2025From }, serial, limit] = await Promise.all([
    act.call(organisations.calls.agency, { id: deskId }),
    act.settings(dossiers),
    nextSerial(act.db, deskId, day),
    limitFrom(act, dossier, version, receivedAt),
  ]);
  const code = dossierCode(agency, day, serial, Temporal.PlainDate.from(codesOf2025From));
  const officerId = viewer.accountId;
  // What is written together leaves in one write, and PostgreSQL does it in this order.
  await Promise.all([
    updateDossier(act.db, id, { state: DossierState.RECEIVED, code, receivedAt, officerId }),
    startClock(act, id, 'start', receivedAt, limit),
    recordEvent(act, { ...dossier, code }, DossierEventKind.RECEIVED, version.code),
  ]);
  return id;
}
