const window = 1024;

/**
 * Whether the end marker stands in the last 1,024 bytes, trailing NULs not counted.
 * Source: ISO 32000-1, annex H.3, implementation note on 7.5.5.
 */
export function hasEndOfFile(bytes: Uint8Array): boolean {
  const end = bytes.findLastIndex((byte) => byte !== 0) + 1;
  const tail = Buffer.from(bytes.subarray(Math.max(0, end - window), end));
  return tail.includes('%%EOF');
}
