import { CodesUsedUp } from './refusals.ts';

/** How many digits a serial has, by the form of the code. */
const DIGITS_OF_2018 = 4;
const DIGITS_OF_2025 = 7;

/**
 * The code of a dossier (mã hồ sơ). From the given day `<code of Decision 20/2020>-YYYYMMDD-NNNNNNN` (Circular
 * 03/2025/TT-VPCP), before it `<identifier of QCVN 102>-YYMMDD-NNNN` (Circular 01/2018/TT-VPCP). The serial counts
 * per unit and day, from 1. @throws CodesUsedUp where it has more digits than its form
 */
export function dossierCode(
  agency: { readonly code: string; readonly legacyCode: string },
  day: Temporal.PlainDate,
  serial: number,
  newFrom: Temporal.PlainDate,
): string {
  const isNew = Temporal.PlainDate.compare(day, newFrom) >= 0;
  const width = isNew ? DIGITS_OF_2025 : DIGITS_OF_2018;
  const number = String(serial).padStart(width, '0');
  if (number.length > width) throw new CodesUsedUp();
  const digits = day.toString().replaceAll('-', '');
  return isNew ? `${agency.code}-${digits}-${number}` : `${agency.legacyCode}-${digits.slice(2)}-${number}`;
}
