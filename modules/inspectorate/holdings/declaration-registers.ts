import { closedRegisters } from '../../../server/kit/index.ts';

export const declarationRegisters = closedRegisters(
  'Sổ kê khai tài sản, thu nhập / Registers of declarations of assets',
  'inspectorate.declaration_counter',
  ['inspectorate.asset_declaration.agency_id'],
);
