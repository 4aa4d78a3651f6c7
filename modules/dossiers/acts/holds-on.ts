import type { Version } from './dossier-for.ts';

/** Whether a version of a procedure holds on a day; days as `YYYY-MM-DD` follow each other as texts do. */
export function holdsOn(
  { validFrom, validTo }: Pick<Version, 'validFrom' | 'validTo'>,
  day: string,
): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || validTo > day);
}
