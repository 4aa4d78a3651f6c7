import type { Act, Holding } from '../../../server/kit/index.ts';
import { files } from '../../files/contract.ts';
import { procedures } from '../../procedures/contract.ts';
import { dossiers } from '../contract.ts';
import { DossierEventKind } from '../history/model.ts';
import {
  insertTransfers,
  openDossiersOfAgencies,
  type TransferredDossier,
  transferDossiers,
} from '../queries/open-dossiers.ts';

/**
 * Open dossiers go to the successor, with their files and the officer who processes them; the due date is that of their
 * ledger and stays, as does the calendar by which it counts. The commune that they were handed in to stays, too: its successions tell what it is now.
 */
export const openDossiers: Holding = {
  title: 'Hồ sơ chưa giải quyết xong / Open dossiers',
  columns: [
    'dossiers.dossier.agency_id',
    'dossiers.dossier.clock_agency_id',
    'dossiers.dossier.unit_id',
    'dossiers.dossier.support_agency_id',
    'dossiers.event.agency_id',
    'dossiers.event.office_id',
    'dossiers.deadline_warning.agency_id',
  ],
  things: openDossiersOfAgencies,
  handOver: async (handovers, _day, act) => {
    const moved = await transferDossiers(act.db, handovers);
    await tell(act, moved);
    await act.call(files.calls.shareOn, {
      shares: moved.flatMap(({ fileIds, formerAgencyId, agencyId }) =>
        fileIds.map((fileId) => ({ fileId, fromAgencyId: formerAgencyId, toAgencyId: agencyId })),
      ),
    });
  },
};

async function tell(act: Act, moved: readonly TransferredDossier[]): Promise<void> {
  const at = new Date(act.clock.now().epochMilliseconds);
  const entries = await insertTransfers(act.db, moved, DossierEventKind.TRANSFERRED, at);
  const codes = new Map<number, string>();
  for (const id of new Set(moved.map(({ procedureId }) => procedureId)))
    codes.set(id, (await act.call(procedures.calls.version, { id })).code);
  await act.publishAll(
    dossiers.events.dossierTransferred,
    moved.map(({ id: dossierId, code, applicantId, agencyId, formerAgencyId, procedureId }) => ({
      eventId: entries.get(dossierId) ?? 0,
      dossierId,
      code,
      applicantId,
      agencyId,
      formerAgencyId,
      procedure: codes.get(procedureId),
    })),
  );
}
