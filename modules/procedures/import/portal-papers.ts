import type { PortalAnswer } from './portal-answer.ts';

/**
 * The papers of all cases, each once. One that not every case asks for is not mandatory by itself, and one that a
 * single case asks for names it.
 */
export function portalPapers(groups: PortalAnswer['THANHPHANHOSO']) {
  const asked = groups.flatMap(({ TRUONGHOP, GIAYTO }) => GIAYTO.map((paper) => ({ paper, TRUONGHOP })));
  const byCode = Map.groupBy(asked, ({ paper }) => paper.MAGIAYTO);
  return [...byCode.values()].flatMap(([first, ...more]) => {
    if (first === undefined) return [];
    const { paper, TRUONGHOP } = first;
    const isOfAll = more.length + 1 >= groups.length;
    return [
      {
        code: paper.MAGIAYTO,
        name: paper.TENGIAYTO,
        nameEn: paper.TENGIAYTO,
        originals: Number(paper.SOBANCHINH ?? 0),
        copies: Number(paper.SOBANSAO ?? 0),
        mandatory: isOfAll,
        evidence: 'imported',
        caseName: isOfAll || more.length > 0 ? null : TRUONGHOP || null,
        formName: paper.TENMAUDON || null,
        formUrl: paper.URL || null,
        heldIn: null,
        resultOf: null,
      },
    ];
  });
}
