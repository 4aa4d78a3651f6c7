import { closedRegisters } from '../../../server/kit/index.ts';

export const copyRegisters = closedRegisters(
  'Sổ cấp bản sao văn bằng / Registers of copies of diplomas',
  'education.diploma_copy_counter',
  ['education.diploma_copy.agency_id'],
);
