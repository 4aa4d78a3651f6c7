import type { Holding } from '../../../server/kit/index.ts';
import {
  allowances as allowancesPaid,
  certificates,
  conclusions,
  certificateRegisters as registers,
} from '../queries/kept-for-agencies.ts';
import { keptRows } from './kept-rows.ts';

/** What is known of a disability goes where its certificate goes. */
export const disabilityConclusions = keptRows('health.disabilityConclusion', {
  title: 'Kết luận về mức độ khuyết tật / Conclusions on disabilities',
  columns: ['health.disability_conclusion.agency_id'],
  things: conclusions,
});

export const disabilityCertificates = keptRows('health.disabilityCertificate', {
  title: 'Giấy xác nhận khuyết tật / Disability certificates',
  columns: ['health.disability_certificate.agency_id'],
  things: certificates,
});

export const allowances = keptRows('health.allowance', {
  title: 'Trợ cấp đang chi trả / Allowances paid',
  columns: ['health.allowance.agency_id'],
  things: allowancesPaid,
});

/** A register is closed with its agency. */
export const certificateRegisters: Holding = {
  title: 'Sổ cấp giấy xác nhận khuyết tật / Registers of disability certificates',
  columns: ['health.disability_certificate.issuer_id', 'health.disability_certificate_counter.agency_id'],
  things: registers,
  handOver: null,
};
