import type { Holding } from '../../../server/kit/index.ts';
import { registersOfAgencies } from '../queries/register.ts';

/** A register is closed with its agency; the successor opens its own. */
export const residenceRegisters: Holding = {
  title: 'Sổ đăng ký thường trú / Registers of permanent residence',
  columns: ['residence.residence_entry.agency_id', 'residence.residence_entry_counter.agency_id'],
  things: registersOfAgencies,
  handOver: null,
};
