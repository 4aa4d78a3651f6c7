import type { Holding } from '../../../server/kit/index.ts';
import { birthRegistersOfAgencies } from '../queries/birth-registers-of-agencies.ts';

/** A register is closed with its agency; the successor opens its own. */
export const birthRegisters: Holding = {
  title: 'Sổ đăng ký khai sinh / Registers of births',
  columns: ['justice.birth_entry.agency_id', 'justice.birth_counter.agency_id'],
  things: birthRegistersOfAgencies,
  handOver: null,
};
