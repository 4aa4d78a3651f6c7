/** Where a file lies in the pack: its id keeps names apart, and nothing in a name leads out of the folder. */
export function packPath(id: number, name: string): string {
  const plain = name.normalize('NFC').replaceAll(/[^\p{L}\p{N}.\- ]/gu, '_');
  return `files/${id}-${plain.slice(-80)}`;
}
