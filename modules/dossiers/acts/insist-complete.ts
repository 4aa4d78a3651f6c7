import { PaperMissing } from '../intake/refusals-of-papers.ts';
import type { DossierRow } from '../queries/dossier.ts';

export interface Paper {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly mandatory: boolean;
  readonly caseName: string | null;
}

export interface Attached {
  readonly fileId: number;
  readonly paper: string;
}

/** Insists that no paper is missing that is mandatory in the case of a dossier. @throws PaperMissing */
export function insistComplete(
  { caseName }: Pick<DossierRow, 'caseName'>,
  attached: readonly Attached[],
  papers: readonly Paper[],
): void {
  const present = new Set(attached.map(({ paper }) => paper));
  const asked = papers.filter((paper) => paper.caseName === null || paper.caseName === caseName);
  const missing = asked.find((paper) => paper.mandatory && !present.has(paper.code));
  if (missing !== undefined) throw new PaperMissing(missing);
}
