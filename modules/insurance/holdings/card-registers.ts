import { closedRegisters } from '../../../server/kit/index.ts';

export const cardRegisters = closedRegisters(
  'Sổ cấp thẻ bảo hiểm y tế / Registers of health-insurance cards',
  'insurance.health_card_counter',
  ['insurance.health_card.agency_id'],
);
