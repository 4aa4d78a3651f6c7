/** Why a row of a file with diplomas is refused, with the sentence that a person reads. */
export const diplomaFaults = {
  UNREADABLE: {
    vi: 'Không đọc được tệp từ dòng này: tệp phải là CSV mã hóa UTF-8 hoặc XLSX.',
    en: 'The file cannot be read from here on: it must be CSV in UTF-8, or XLSX.',
  },
  COLUMN_MISSING: {
    vi: 'Tệp thiếu cột bắt buộc.',
    en: 'The file lacks a column that it must have.',
  },
  TOO_MANY: {
    vi: 'Tệp có quá nhiều dòng; hãy chia thành nhiều tệp.',
    en: 'The file has too many rows; send it in several files.',
  },
  INVALID: {
    vi: 'Giá trị bị thiếu hoặc không đúng định dạng.',
    en: 'A value is missing, or is not in its form.',
  },
  REPEATED: {
    vi: 'Số hiệu hoặc người được cấp đã có ở dòng trước của tệp.',
    en: 'The number or the holder stands on an earlier row of the file.',
  },
  NUMBER_TAKEN: {
    vi: 'Sổ gốc đã có văn bằng mang số hiệu này, cấp cho người khác.',
    en: 'The register holds a diploma with this number already, of somebody else.',
  },
  PERSON_DIFFERS: {
    vi: 'Số định danh thuộc về người mang họ tên hoặc ngày sinh khác.',
    en: 'The citizen number belongs to somebody of another name or day of birth.',
  },
} as const;

export type DiplomaFault = keyof typeof diplomaFaults;

/** That a row cannot be taken. */
export class DiplomaRefused extends Error {
  readonly fault: DiplomaFault;
  /** What is at fault, where one value is. */
  readonly field: string | null;

  constructor(fault: DiplomaFault, field: string | null = null) {
    super(fault);
    this.fault = fault;
    this.field = field;
  }
}
