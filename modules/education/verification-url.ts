/** Where anybody verifies the diploma with this code. */
export function verificationUrl(publicUrl: string, code: string): string {
  return `${publicUrl}/diplomas/verify/${code}`;
}
