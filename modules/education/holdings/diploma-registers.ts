import type { Holding } from '../../../server/kit/index.ts';
import { diplomaRegistersOfAgencies } from '../queries/kept-for-agencies.ts';

/** A register is closed with its agency. */
export const diplomaRegisters: Holding = {
  title: 'Sổ gốc cấp văn bằng / Registers of diplomas',
  columns: ['education.diploma.agency_id', 'education.diploma_import.agency_id'],
  things: diplomaRegistersOfAgencies,
  handOver: null,
};
