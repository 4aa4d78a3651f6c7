import type { Holding } from '../../../server/kit/index.ts';
import { handOverPetitions, openPetitions } from '../queries/kept-for-agencies.ts';

/** What is not archived goes to the successor, with the number that it has. */
export const petitionsOfAgencies: Holding = {
  title: 'Đơn khiếu nại, tố cáo, kiến nghị / Petitions',
  columns: ['inspectorate.petition.agency_id'],
  things: openPetitions,
  handOver: (handovers, _day, act) => handOverPetitions(act.db, handovers),
};
