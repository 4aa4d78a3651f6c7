/** A cookie of ours in a browser. */
export interface BrowserCookie {
  /** Its value in a `Cookie` header; null where it is not there or is none that we gave. */
  read(header: string | null | undefined): string | null;
  /** The `Set-Cookie` that gives it for so many seconds; 0 takes it away. */
  give(value: string, seconds: number): string;
}

/**
 * A cookie that no script reads and that no other site's form sends. Behind https it has the prefix `__Host-`, with
 * which a browser takes it from this very host alone. Plain http, as on a developer's machine, cannot have that: there
 * the name bears the port instead, since browsers share cookies among all ports of a host.
 */
export function browserCookie(publicUrl: string, purpose: string): BrowserCookie {
  const secure = publicUrl.startsWith('https:');
  const name = secure ? `__Host-${purpose}` : `${purpose}-${new URL(publicUrl).port || '80'}`;
  return {
    read: (header) => {
      const pair = header?.split(';').find((part) => part.trimStart().startsWith(`${name}=`));
      const value = pair?.slice(pair.indexOf('=') + 1).trim() ?? '';
      return /^[\w-]{20,200}$/.test(value) ? value : null;
    },
    give: (value, seconds) =>
      `${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`,
  };
}
