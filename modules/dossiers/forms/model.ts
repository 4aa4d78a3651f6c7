import type { File } from '../../files/model.ts';
import type { Agency, Officer } from '../../organisations/model.ts';

/** An official form that was issued for a dossier (biểu mẫu). */
export class DossierForm {
  declare readonly id: number;
  declare readonly dossierId: number;
  declare readonly kind: FormKind;
  declare readonly edition: FormEdition;
  declare readonly number: number | null;
  declare readonly issuedAt: Date;
  declare readonly fileId: number | null;
  declare readonly file: File | null;
}

/** The register of an office in a month, written out (sổ theo dõi hồ sơ). */
export class RegisterExport {
  declare readonly id: number;
  declare readonly agencyId: number;
  declare readonly month: string;
  declare readonly format: RegisterFormat;
  declare readonly requestedById: number;
  declare readonly requestedAt: Date;
  declare readonly total: number;
  declare readonly written: number;
  declare readonly fileId: number | null;
  declare readonly agency: Agency;
  declare readonly requestedBy: Officer;
  declare readonly file: File | null;
}

/** The official forms of a dossier (biểu mẫu); the register (sổ theo dõi hồ sơ) is one of its office. */
export const FormKind = {
  RECEIPT: 'receipt',
  SUPPLEMENT_REQUEST: 'supplement-request',
  INTAKE_REFUSAL: 'intake-refusal',
  APOLOGY: 'apology',
  STOP_NOTICE: 'stop-notice',
  CONTROL_SLIP: 'control-slip',
} as const;
export type FormKind = (typeof FormKind)[keyof typeof FormKind];

/** The circular that a form follows. */
export const FormEdition = {
  CIRCULAR_2018: '2018',
  CIRCULAR_2025: '2025',
} as const;
export type FormEdition = (typeof FormEdition)[keyof typeof FormEdition];

/** What a register is written out as. */
export const RegisterFormat = { PDF: 'pdf', XLSX: 'xlsx' } as const;
export type RegisterFormat = (typeof RegisterFormat)[keyof typeof RegisterFormat];
