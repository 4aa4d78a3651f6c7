import { type Holding, handOverRows } from '../../../server/kit/index.ts';
import { schools } from '../queries/kept-for-agencies.ts';

/** Schools go to the successor of the agency that manages them; the commune that they stand in stays in their address. */
export const schoolsOfAgencies: Holding = {
  title: 'Trường học / Schools',
  columns: ['education.school.agency_id', 'education.school.unit_id'],
  things: schools,
  handOver: handOverRows('education.school'),
};
