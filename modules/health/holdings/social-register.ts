import { closedRegisters, type Holding, handOverRows } from '../../../server/kit/index.ts';
import { allowances as allowancesPaid, certificates, conclusions } from '../queries/kept-for-agencies.ts';

/** What is known of a disability goes where its certificate goes. */
export const disabilityConclusions: Holding = {
  title: 'Kết luận về mức độ khuyết tật / Conclusions on disabilities',
  columns: ['health.disability_conclusion.agency_id'],
  things: conclusions,
  handOver: handOverRows('health.disability_conclusion'),
};

export const disabilityCertificates: Holding = {
  title: 'Giấy xác nhận khuyết tật / Disability certificates',
  columns: ['health.disability_certificate.agency_id'],
  things: certificates,
  handOver: handOverRows('health.disability_certificate'),
};

export const allowances: Holding = {
  title: 'Trợ cấp đang chi trả / Allowances paid',
  columns: ['health.allowance.agency_id'],
  things: allowancesPaid,
  handOver: handOverRows('health.allowance'),
};

export const certificateRegisters = closedRegisters(
  'Sổ cấp giấy xác nhận khuyết tật / Registers of disability certificates',
  'health.disability_certificate_counter',
  ['health.disability_certificate.issuer_id'],
);
