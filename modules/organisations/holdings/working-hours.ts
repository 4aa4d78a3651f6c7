import type { Holding } from '../../../server/kit/index.ts';
import { workingHoursOfAgencies } from '../queries/working-hours-of-agencies.ts';

/** A new agency has the hours of the installation until it sets its own. */
export const workingHours: Holding = {
  title: 'Giờ làm việc riêng / Working hours of their own',
  columns: ['organisations.agency_working_hours.agency_id'],
  things: workingHoursOfAgencies,
  handOver: null,
};
