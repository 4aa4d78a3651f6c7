import type { Holding } from '../../../server/kit/index.ts';
import { licenceRegisters as registers } from '../queries/kept-for-agencies.ts';

/** A register is closed with its agency; who inspected, suspended or revoked for it stays as it was. */
export const licenceRegisters: Holding = {
  title: 'Sổ cấp giấy phép / Registers of licences',
  columns: [
    'health.licence.issuer_id',
    'health.licence_counter.agency_id',
    'health.licence_act.agency_id',
    'health.inspection.agency_id',
  ],
  things: registers,
  handOver: null,
};
