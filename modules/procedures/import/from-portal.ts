import { parse } from '../../../server/kit/index.ts';
import { portalAnswer } from './portal-answer.ts';
import { portalOffers } from './portal-offers.ts';
import { portalPapers } from './portal-papers.ts';

/**
 * What an answer of LayThuTuc says, in our terms. Of a local code the first part is the national one. `departmentOf`
 * knows the field of the department that bears a code.
 */
export function fromPortal(value: unknown, departmentOf: (code: string) => string | undefined): unknown {
  const told = parse(portalAnswer, value);
  const [field] = told.LINHVUCTHUCHIEN;
  const owner = told.COQUANTHUCHIEN.map(({ MADONVI }) => departmentOf(MADONVI ?? '')).find(Boolean);
  const agencies = told.COQUANTHUCHIEN.flatMap(({ TENDONVI }) => TENDONVI || []);
  const cases = told.TRINHTUTHUCHIEN;
  return {
    code: /^\d\.\d{6}(?=$|\.)/.exec(told.MATTHC)?.[0] ?? told.MATTHC,
    content: {
      name: told.TENTTHC,
      ...(owner === undefined ? {} : { owner, ownerText: agencies.join('; ') || owner }),
      fieldCode: field?.MALINHVUC || null,
      fieldName: field?.TENLINHVUC || null,
      subjects: told.DOITUONGTHUCHIEN.flatMap(({ MOTA }) => MOTA || []).join('\n') || null,
      conditions: told.YEUCAU || null,
      offers: portalOffers(told.CACHTHUCTHUCHIEN),
      papers: portalPapers(told.THANHPHANHOSO),
      steps: cases.flatMap(({ TRUONGHOP, TRINHTU }) =>
        TRINHTU.map(({ TENTRINHTU }, at) => ({
          caseName: cases.length === 1 ? null : TRUONGHOP || null,
          number: at + 1,
          text: TENTRINHTU,
        })),
      ),
      results: told.KETQUATHUCHIEN.map(({ MAKETQUA, TENKETQUA }) => ({
        code: MAKETQUA || null,
        name: TENKETQUA,
      })),
      legalBases: told.CANCUPHAPLY.map(({ SOVANBAN, TENVANBAN }) => ({
        document: SOVANBAN,
        title: TENVANBAN,
      })),
    },
  };
}
