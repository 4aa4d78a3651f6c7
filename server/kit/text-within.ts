/** What is read away at most, so that the answer arrives: most senders listen only when they have sent all. */
const LONGEST_READ = 4 * 1024 * 1024;

/** The text of a body; null where it is longer than so many bytes. */
export async function textWithin({ body }: Request, longest: number): Promise<string | null> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = body?.getReader();
  for (let next = await reader?.read(); next?.done === false; next = await reader?.read()) {
    length += next.value.byteLength;
    if (length <= longest) pieces.push(next.value);
    if (length > LONGEST_READ) {
      await reader?.cancel();
      break;
    }
  }
  return length > longest ? null : Buffer.concat(pieces).toString();
}
