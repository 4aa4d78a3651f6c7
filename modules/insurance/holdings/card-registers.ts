import type { Holding } from '../../../server/kit/index.ts';
import { registersOfAgencies } from '../queries/register.ts';

/** A register is closed with its agency; the successor opens its own. */
export const cardRegisters: Holding = {
  title: 'Sổ cấp thẻ bảo hiểm y tế / Registers of health-insurance cards',
  columns: ['insurance.health_card.agency_id', 'insurance.health_card_counter.agency_id'],
  things: registersOfAgencies,
  handOver: null,
};
