import type { Act } from '../../../server/kit/index.ts';
import { DossierEventKind } from '../history/model.ts';
import { recordEvent } from '../history/record-event.ts';
import { DossierState } from '../model.ts';
import { updateDossier } from '../queries/dossier.ts';
import { acceptHandover, findOpenHandover } from '../queries/handovers.ts';
import { dossierFor } from './dossier-for.ts';
import { DossierAct } from './model.ts';

/** Takes over a dossier that another agency handed over (nhận hồ sơ): whoever takes it processes it. */
export async function takeOverDossier(act: Act, id: number): Promise<number> {
  const { dossier, viewer, version } = await dossierFor(act, DossierAct.TAKE_OVER, id);
  const handover = await findOpenHandover(act.db, id);
  const { accountId } = viewer;
  const acceptedAt = new Date(act.clock.now().epochMilliseconds);
  await acceptHandover(act.db, handover.id, { acceptedAt, acceptedById: accountId });
  await updateDossier(act.db, id, { state: DossierState.PROCESSING, handlerId: accountId });
  await recordEvent(act, dossier, DossierEventKind.TAKEN_OVER, version.code);
  return id;
}
