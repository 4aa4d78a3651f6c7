/** The agency that has a dossier now. */
export function holderOf({
  agencyId,
  holderAgencyId,
}: {
  readonly agencyId: number;
  readonly holderAgencyId: number | null;
}): number {
  return holderAgencyId ?? agencyId;
}
