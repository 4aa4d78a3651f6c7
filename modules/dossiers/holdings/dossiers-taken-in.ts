import type { Holding } from '../../../server/kit/index.ts';
import { dossiersTakenInByAgencies, handOverTakenIn } from '../queries/dossiers-elsewhere.ts';

/** The desk of the successor hands out what that of the former agency took in for others. */
export const dossiersTakenIn: Holding = {
  title: 'Hồ sơ tiếp nhận thay cơ quan khác / Dossiers taken in for other agencies',
  columns: ['dossiers.dossier.receiving_agency_id'],
  things: dossiersTakenInByAgencies,
  handOver: (handovers, _day, act) => handOverTakenIn(act.db, handovers),
};
