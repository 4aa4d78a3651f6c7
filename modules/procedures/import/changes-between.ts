import { type Content, naming } from './content.ts';

/** One thing that a version states otherwise than the one before; null where nothing was, or is, stated. */
export interface Change {
  readonly field: string;
  readonly was: string | null;
  readonly becomes: string | null;
}

/** What differs between two contents, each by its path, such as `papers.GIAY_CHUNG_SINH.copies`. */
export function changesBetween(before: Content, after: Content): readonly Change[] {
  const [was, becomes] = [leavesOf(before), leavesOf(after)];
  return [...new Set([...was.keys(), ...becomes.keys()])]
    .filter((field) => was.get(field) !== becomes.get(field))
    .map((field) => ({ field, was: was.get(field) ?? null, becomes: becomes.get(field) ?? null }));
}

function leavesOf(content: Content): ReadonlyMap<string, string> {
  const { offers, papers, steps, results, legalBases, ...plain } = content;
  return new Map([
    ...leaves('', plain),
    ...offers.flatMap((each) => leaves(`offers.${naming.offers(each)}.`, each)),
    ...papers.flatMap((each) => leaves(`papers.${naming.papers(each)}.`, each)),
    ...steps.flatMap((each) => leaves(`steps.${naming.steps(each)}.`, each)),
    ...results.flatMap((each) => leaves(`results.${naming.results(each)}.`, each)),
    ...legalBases.flatMap((each) => leaves(`legalBases.${naming.legalBases(each)}.`, each)),
  ]);
}

function leaves(path: string, of: object): readonly (readonly [string, string])[] {
  return Object.entries(of).flatMap(([name, value]): readonly (readonly [string, string])[] =>
    value === null || value === undefined ? [] : [[`${path}${name}`, String(value)]],
  );
}
