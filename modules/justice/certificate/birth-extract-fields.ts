import { dayInFigures } from '../../../server/kit/index.ts';
import type { BirthExtract } from './birth-extract.ts';

/** One line of the document: what it is called and what it says, in NFC. */
export interface ExtractField {
  readonly label: string;
  readonly value: string;
  /** Printed in bold. */
  readonly strong: boolean;
}

/** The lines of the extract, in their order; those that the extract does not have are left out. */
export function birthExtractFields(extract: BirthExtract): readonly ExtractField[] {
  const fields: readonly (readonly [label: string, value: string | undefined, strong?: true])[] = [
    ['Họ, chữ đệm, tên:', extract.fullName, true],
    ['Ngày, tháng, năm sinh:', dayInFigures(extract.bornOn)],
    ['Giới tính:', extract.gender],
    ['Dân tộc:', extract.ethnicity],
    ['Quốc tịch:', extract.nationality],
    ['Nơi sinh:', extract.birthplace],
    ['Số định danh cá nhân:', extract.personalNumber],
    ['Họ, chữ đệm, tên người mẹ:', extract.motherName],
    ['Họ, chữ đệm, tên người cha:', extract.fatherName],
    ['Ngày đăng ký khai sinh:', dayInFigures(extract.registeredOn)],
    ['Mã hồ sơ:', extract.dossierCode],
  ];
  return fields.flatMap(([label, value, strong = false]) =>
    value === undefined ? [] : [{ label, value: value.normalize('NFC'), strong }],
  );
}
