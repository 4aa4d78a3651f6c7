import { type Holding, handOverRows } from '../../../server/kit/index.ts';
import { licences } from '../queries/kept-for-agencies.ts';

/** Licences go to the successor of the agency that supervises them; the commune stays in the address of a facility. */
export const licencesOfAgencies: Holding = {
  title: 'Giấy phép đang quản lý / Licences supervised',
  columns: ['health.licence.agency_id', 'health.facility.unit_id'],
  things: licences,
  handOver: handOverRows('health.licence'),
};
