/** The token of an `Authorization: Bearer` header or connection parameter. */
export function bearerOf(authorization: unknown): string | null {
  if (typeof authorization !== 'string') return null;
  return /^Bearer ([\w-]{20,200})$/i.exec(authorization)?.[1] ?? null;
}
