import { type Act, InvalidInput } from '../../../server/kit/index.ts';
import { holderOf } from '../between-agencies/holder-of.ts';
import { dossiers } from '../contract.ts';
import { DossierEventKind } from '../history/model.ts';
import { recordEvent } from '../history/record-event.ts';
import { DossierState } from '../model.ts';
import { updateDossier } from '../queries/dossier.ts';
import { dossierFor } from './dossier-for.ts';
import { DossierAct } from './model.ts';

/** Gives a dossier to an officer who processes dossiers of the agency that has it (phân công). */
export async function assignDossier(act: Act, id: number, officerId: number): Promise<number> {
  const { dossier, version } = await dossierFor(act, DossierAct.ASSIGN, id);
  if (dossier.handlerId === officerId) return id;
  const officer = await act.sessions.renewed(officerId);
  if (officer?.may(dossiers.permissions.processDossiers, holderOf(dossier)) !== true) throw notAnOfficer();
  await updateDossier(act.db, id, { state: DossierState.PROCESSING, handlerId: officerId });
  await recordEvent(act, dossier, DossierEventKind.ASSIGNED, version.code, null, officerId);
  return id;
}

function notAnOfficer(): InvalidInput {
  return new InvalidInput('officer', {
    vi: 'Người này không xử lý hồ sơ của cơ quan.',
    en: 'This is nobody who processes dossiers of the agency.',
  });
}
