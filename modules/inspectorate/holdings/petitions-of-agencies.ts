import { type Holding, handOverRows } from '../../../server/kit/index.ts';
import { openPetitions } from '../queries/kept-for-agencies.ts';

/** What is not archived goes to the successor, with the number that it has. */
export const petitionsOfAgencies: Holding = {
  title: 'Đơn khiếu nại, tố cáo, kiến nghị / Petitions',
  columns: ['inspectorate.petition.agency_id'],
  things: openPetitions,
  handOver: handOverRows('inspectorate.petition'),
};
