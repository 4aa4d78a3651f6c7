import type { Holding } from '../../../server/kit/index.ts';
import { registersOfAgencies } from '../queries/registers-of-agencies.ts';

/** A register is closed with its agency; the successor opens its own. */
export const civilStatusRegisters: Holding = {
  title: 'Sổ hộ tịch, sổ cấp bản sao và Phiếu lý lịch tư pháp / Registers of Justice',
  columns: [
    'justice.entry.agency_id',
    'justice.extract_copy.agency_id',
    'justice.criminal_record.agency_id',
    'justice.register_counter.agency_id',
  ],
  things: registersOfAgencies,
  handOver: null,
};
