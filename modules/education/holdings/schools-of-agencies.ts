import type { Holding } from '../../../server/kit/index.ts';
import { handOverSchools, schools } from '../queries/kept-for-agencies.ts';

/** Schools go to the successor of the agency that manages them; the commune that they stand in stays in their address. */
export const schoolsOfAgencies: Holding = {
  title: 'Trường học / Schools',
  columns: ['education.school.agency_id', 'education.school.unit_id'],
  things: schools,
  handOver: (handovers, _day, act) => handOverSchools(act.db, handovers),
};
