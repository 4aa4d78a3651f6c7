import { closedRegisters } from '../../../server/kit/index.ts';

export const correctionRegisters = closedRegisters(
  'Sổ chỉnh sửa văn bằng / Registers of corrections of diplomas',
  'education.diploma_correction_counter',
  ['education.diploma_correction.agency_id'],
);
