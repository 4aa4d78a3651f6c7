import type { Holding } from '../../../server/kit/index.ts';
import { copyRegistersOfAgencies } from '../queries/kept-for-agencies.ts';

/** A register is closed with its agency; the successor counts its own. */
export const copyRegisters: Holding = {
  title: 'Sổ cấp bản sao văn bằng / Registers of copies of diplomas',
  columns: ['education.diploma_copy.agency_id', 'education.diploma_copy_counter.agency_id'],
  things: copyRegistersOfAgencies,
  handOver: null,
};
