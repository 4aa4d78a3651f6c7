/** Whether what lasts from a day to a day holds on a day; days as `YYYY-MM-DD` follow each other as texts do. */
export function holdsOn(
  { validFrom, validTo }: { readonly validFrom: string | null; readonly validTo: string | null },
  day: string,
): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || validTo > day);
}
