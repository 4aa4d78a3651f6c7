/**
 * The code of a dossier (mã hồ sơ). From the given day `<code of Decision 20/2020>-YYYYMMDD-NNNNNNN` (Circular
 * 03/2025/TT-VPCP), before it `<identifier of QCVN 102>-YYMMDD-NNNN` (Circular 01/2018/TT-VPCP). The serial counts
 * per unit and day, from 1.
 */
export function dossierCode(
  agency: { readonly code: string; readonly legacyCode: string },
  day: Temporal.PlainDate,
  serial: number,
  newFrom: Temporal.PlainDate,
): string {
  const digits = day.toString().replaceAll('-', '');
  return Temporal.PlainDate.compare(day, newFrom) >= 0
    ? `${agency.code}-${digits}-${String(serial).padStart(7, '0')}`
    : `${agency.legacyCode}-${digits.slice(2)}-${String(serial).padStart(4, '0')}`;
}
