/** An address of this installation as a path; null for any other, whatever it is disguised as. */
export function ownAddress(wanted: string, publicUrl: string): string | null {
  // Browsers read a backslash as a slash and pass over tabs and line breaks: none of them belongs in an address.
  if (!/^\/(?!\/)[^\\\p{Cc}]*$/u.test(wanted) || wanted.length > 2_000) return null;
  const base = new URL(publicUrl);
  const address = URL.parse(wanted, base);
  if (address === null || address.origin !== base.origin || address.pathname.startsWith('//')) return null;
  return `${address.pathname}${address.search}${address.hash}`;
}
