import type { Holding } from '../../../server/kit/index.ts';
import { registersOfAgencies } from '../queries/registers-of-agencies.ts';

/** A register is closed with its agency; the successor opens its own. */
export const civilStatusRegisters: Holding = {
  title: 'Sổ hộ tịch / Civil status registers',
  columns: ['justice.entry.agency_id', 'justice.register_counter.agency_id'],
  things: registersOfAgencies,
  handOver: null,
};
