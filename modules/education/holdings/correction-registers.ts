import type { Holding } from '../../../server/kit/index.ts';
import { correctionRegistersOfAgencies } from '../queries/kept-for-agencies.ts';

/** A register is closed with its agency; the successor counts its own. */
export const correctionRegisters: Holding = {
  title: 'Sổ chỉnh sửa văn bằng / Registers of corrections of diplomas',
  columns: ['education.diploma_correction.agency_id', 'education.diploma_correction_counter.agency_id'],
  things: correctionRegistersOfAgencies,
  handOver: null,
};
