import type { Holding } from '../../../server/kit/index.ts';
import { handOverRegisters, keptRegisters } from '../queries/registers-of-agencies.ts';

/** Who keeps a civil status register goes on with the successor, who annotates it and issues copies of it. */
export const civilStatusRegisters: Holding = {
  title: 'Sổ hộ tịch / Civil status registers',
  columns: ['justice.entry.keeper_id'],
  things: keptRegisters,
  handOver: (handovers, _day, act) => handOverRegisters(act.db, handovers),
};
