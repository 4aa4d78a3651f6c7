import type { Act, Handover, Holding } from '../../../server/kit/index.ts';
import { files } from '../../files/contract.ts';
import { procedures } from '../../procedures/contract.ts';
import { tellAgency } from '../between-agencies/tell-agency.ts';
import { dossiers } from '../contract.ts';
import { DossierEventKind } from '../history/model.ts';
import { recordEvent } from '../history/record-event.ts';
import { DossierState } from '../model.ts';
import { lockDossier, updateDossier } from '../queries/dossier.ts';
import { findDossierFiles } from '../queries/dossier-files.ts';
import { dossiersWithAgencies, endHandover, findHandoverTo } from '../queries/dossiers-elsewhere.ts';
import { insertHandover } from '../queries/handovers.ts';

/** What was handed over to an agency that ends is handed over to its successor, and goes on there as it stood. */
export const dossiersElsewhere: Holding = {
  title: 'Hồ sơ nhận từ cơ quan khác / Dossiers from other agencies',
  columns: [
    'dossiers.dossier.holder_agency_id',
    'dossiers.handover.from_agency_id',
    'dossiers.handover.to_agency_id',
  ],
  things: dossiersWithAgencies,
  handOver: async (handovers, _day, act) => {
    for (const handover of handovers) await passOn(act, handover);
  },
};

/** Where it stands with the agency that has it. */
const WORKED_ON: readonly DossierState[] = [DossierState.HANDED_OVER, DossierState.PROCESSING];

async function passOn(act: Act, { thing, fromAgencyId, toAgencyId }: Handover): Promise<void> {
  const dossierId = Number(thing);
  const dossier = await lockDossier(act.db, dossierId);
  const before = await findHandoverTo(act.db, dossierId, fromAgencyId);
  if (dossier === undefined || before === undefined) return;
  const at = new Date(act.clock.now().epochMilliseconds);
  const { state, handlerId } = dossier;
  const { formerHandlerId, handedById, note, dueAt, acceptedAt, acceptedById } = before;
  // As when it is handed back: nobody else has it for that moment. What waits for its applicant goes on waiting, and what
  // is proposed already waits for the deciding agency.
  const atHome = formerHandlerId === null ? DossierState.RECEIVED : DossierState.PROCESSING;
  if (state !== DossierState.PROPOSED)
    await updateDossier(act.db, dossierId, {
      state: WORKED_ON.includes(state) ? atHome : state,
      handlerId: formerHandlerId,
    });
  await endHandover(act.db, before.id, at);
  const comesHome = toAgencyId === dossier.agencyId;
  if (!comesHome) {
    await insertHandover(act.db, {
      dossierId,
      fromAgencyId: dossier.agencyId,
      toAgencyId,
      at,
      handedById,
      formerHandlerId,
      note,
      dueAt: dueAt !== null && dueAt > at ? dueAt : null,
      acceptedAt,
      acceptedById,
    });
    await updateDossier(act.db, dossierId, { state, handlerId });
    const attached = await findDossierFiles(act.db, dossierId);
    await act.call(files.calls.shareOn, {
      shares: attached.map(({ fileId }) => ({ fileId, fromAgencyId, toAgencyId })),
    });
  }
  const { code } = await act.call(procedures.calls.version, { id: dossier.procedureId });
  const kind = comesHome ? DossierEventKind.HANDED_BACK : DossierEventKind.HANDED_OVER;
  await recordEvent(act, { ...dossier, holderAgencyId: comesHome ? null : toAgencyId }, kind, code, note);
  const turned = { toAgencyId, fromAgencyId: dossier.agencyId, procedure: code, dueAt };
  if (!comesHome) await tellAgency(act, dossiers.events.handoverReceived, dossier, turned);
}
