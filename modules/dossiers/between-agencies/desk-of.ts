/**
 * The agency whose one-stop desk takes a dossier in, counts it and hands the result over. Within the province receipt is
 * independent of the administrative boundary, so that it need not be the agency that decides.
 */
export function deskOf({
  agencyId,
  receivingAgencyId,
}: {
  readonly agencyId: number;
  readonly receivingAgencyId: number | null;
}): number {
  return receivingAgencyId ?? agencyId;
}
