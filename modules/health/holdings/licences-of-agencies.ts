import { licences } from '../queries/kept-for-agencies.ts';
import { keptRows } from './kept-rows.ts';

/** Licences go to the successor of the agency that supervises them; the commune stays in the address of a facility. */
export const licencesOfAgencies = keptRows('health.licence', {
  title: 'Giấy phép đang quản lý / Licences supervised',
  columns: ['health.licence.agency_id', 'health.facility.unit_id'],
  things: licences,
});
