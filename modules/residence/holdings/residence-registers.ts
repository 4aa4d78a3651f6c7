import { closedRegisters } from '../../../server/kit/index.ts';

export const residenceRegisters = closedRegisters(
  'Sổ đăng ký thường trú / Registers of permanent residence',
  'residence.residence_entry_counter',
  ['residence.residence_entry.agency_id'],
);
