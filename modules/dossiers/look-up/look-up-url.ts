/** Where somebody looks up how far a dossier has come: the address in the QR code of its receipt. The password is not in it. */
export function lookUpUrl(publicUrl: string, code: string): string {
  return `${publicUrl}/look-up/${encodeURIComponent(code)}`;
}
