import type { Holding } from '../../../server/kit/index.ts';
import { declarationRegistersOfAgencies } from '../queries/kept-for-agencies.ts';

/** A register is closed with its agency; the successor opens its own. */
export const declarationRegisters: Holding = {
  title: 'Sổ kê khai tài sản, thu nhập / Registers of declarations of assets',
  columns: ['inspectorate.asset_declaration.agency_id', 'inspectorate.declaration_counter.agency_id'],
  things: declarationRegistersOfAgencies,
  handOver: null,
};
