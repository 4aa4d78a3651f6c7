import type { Holding } from '../../../server/kit/index.ts';
import { petitionBooksOfAgencies } from '../queries/kept-for-agencies.ts';

/** A book is closed with its agency; the successor opens its own. */
export const petitionBooks: Holding = {
  title: 'Sổ theo dõi đơn, sổ tiếp công dân / Books of petitions and receptions',
  columns: [
    'inspectorate.petition.book_agency_id',
    'inspectorate.petition_counter.agency_id',
    'inspectorate.reception.agency_id',
    'inspectorate.reception_counter.agency_id',
    'inspectorate.reception_export.agency_id',
  ],
  things: petitionBooksOfAgencies,
  handOver: null,
};
