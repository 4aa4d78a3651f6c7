import type { Holding } from '../../../server/kit/index.ts';

/** An agency numbers in its own books, which are closed with it; the successor opens its own. */
export const closedBooks: Holding = {
  title: 'Số đăng ký hộ tịch, bản sao, chứng thực và Phiếu lý lịch tư pháp / Numbers of the books of Justice',
  columns: [
    'justice.entry.agency_id',
    'justice.extract_copy.agency_id',
    'justice.certified_copy.agency_id',
    'justice.criminal_record.agency_id',
    'justice.register_counter.agency_id',
  ],
  things: null,
  handOver: null,
};
