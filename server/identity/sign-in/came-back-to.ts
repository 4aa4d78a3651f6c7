/** Where the identity provider sends a browser back to: registered there, letter by letter. */
export function cameBackTo(publicUrl: string): string {
  return `${publicUrl}/sign-in/callback`;
}
