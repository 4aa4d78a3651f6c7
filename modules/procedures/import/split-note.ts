/** Takes the remark of the source out of the official name: a year, a period or a former code. */
export function splitNote(text: string): { readonly name: string; readonly note: string | null } {
  const found = / \((to 2\/2025|from 2025, Police|2026)\)$|; (before 1\.002425)(?=\))/.exec(text);
  return { name: found ? text.replace(found[0], '') : text, note: found?.[1] ?? found?.[2] ?? null };
}
