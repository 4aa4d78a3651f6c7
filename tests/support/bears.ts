/**
 * Whether a name bears what somebody typed, told word by word and letter by letter, for comparing: every word occurs in
 * it, one without three letters in a row where a word of the name begins.
 */
export function bears(name: string, typed: string): boolean {
  const inside = ` ${plain(name)}`;
  const words = typed.split(/\s+/).filter((word) => word !== '');
  return (
    /[\p{L}\p{N}]/u.test(typed) &&
    words.every((word) =>
      inside.includes(/[\p{L}\p{N}]{3}/u.test(plain(word)) ? plain(word) : ` ${plain(word)}`),
    )
  );
}

function plain(words: string): string {
  return words
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll('đ', 'd');
}
