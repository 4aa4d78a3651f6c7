import type { HandedIn } from './form-facts.ts';

interface Filed {
  readonly paper: string;
  /** As the desk counted them; null for what came as a file alone. */
  readonly originals: number | null;
  readonly copies: number | null;
}

/** What was handed in, paper by paper: originals and copies as the desk has seen them, and files where it has seen none. */
export function handedIn(
  papers: readonly { readonly code: string; readonly name: string }[],
  files: readonly Filed[],
): readonly HandedIn[] {
  return papers.flatMap(({ code, name }) => {
    const filed = files.filter(({ paper }) => paper === code);
    const sum = (of: (file: Filed) => number) => filed.reduce((count, file) => count + of(file), 0);
    const kinds: readonly HandedIn[] = [
      { name, kind: 'Bản chính', count: sum(({ originals }) => originals ?? 0) },
      { name, kind: 'Bản sao', count: sum(({ copies }) => copies ?? 0) },
      {
        name,
        kind: 'Bản điện tử',
        count: sum(({ originals, copies }) => ((originals ?? copies) === null ? 1 : 0)),
      },
    ];
    return kinds.filter(({ count }) => count > 0);
  });
}
