import { type Act, insistOnAssurance } from '../../../server/kit/index.ts';
import { limitFrom } from '../deadline/limit-from.ts';
import { startClock } from '../deadline/start-clock.ts';
import { DossierEventKind } from '../history/model.ts';
import { recordEvent } from '../history/record-event.ts';
import { DossierState } from '../model.ts';
import { findDeadlineEntries } from '../queries/deadline-entries.ts';
import { type DossierRow, updateDossier } from '../queries/dossier.ts';
import { findDossierFiles } from '../queries/dossier-files.ts';
import { dossierFor } from './dossier-for.ts';
import { DossierAct } from './model.ts';
import { shareComplete } from './share-complete.ts';

/** Hands in what was missing: the dossier goes back to whoever asked, and a clock that stood begins again from zero. */
export async function handInSupplement(act: Act, id: number): Promise<number> {
  const { dossier, version } = await dossierFor(act, DossierAct.HAND_IN_SUPPLEMENT, id);
  insistOnAssurance(act.viewer, version.assurance);
  await shareComplete(act, dossier, await findDossierFiles(act.db, id), version.papers);
  const received = dossier.receivedAt !== null;
  const entries = await findDeadlineEntries(act.db, [id]);
  const asked = entries.findLast(({ kind }) => kind === 'supplement-asked');
  if (received && asked?.breach !== 'second-supplement') {
    const now = new Date(act.clock.now().epochMilliseconds);
    await startClock(act, id, 'restart', now, await limitFrom(act, dossier, version, now));
  }
  await updateDossier(act.db, id, { state: stateBefore(dossier) });
  await recordEvent(act, dossier, DossierEventKind.SUPPLEMENTED, version.code);
  return id;
}

/** Where the dossier stood when the supplement was asked for. */
function stateBefore({ receivedAt, handlerId }: DossierRow): DossierState {
  if (receivedAt === null) return DossierState.SUBMITTED;
  return handlerId === null ? DossierState.RECEIVED : DossierState.PROCESSING;
}
