import { InvalidInput, parse } from '../../../server/kit/index.ts';
import { type Content, content, naming } from './content.ts';
import { RowRefused } from './faults.ts';
import type { Wanted } from './wanted.ts';

// What every version must state, where a file that brings a new procedure is silent.
const UNKNOWN: Omit<Content, 'name' | 'nameEn' | 'owner' | 'ownerText'> = {
  note: null,
  fieldCode: null,
  fieldName: null,
  handlingLevel: 'not established',
  serviceLevel: null,
  serviceLevelEvidence: 'not established',
  assurance: 1,
  subjects: null,
  conditions: null,
  sets: null,
  codeEvidence: 'not established',
  timeEvidence: 'not established',
  offers: [],
  papers: [],
  steps: [],
  results: [],
  legalBases: [],
};

/** The whole content of a version: what a row says, and the rest as it was. @throws RowRefused for what is missing */
export function complete(said: Wanted['content'], before: Content | null): Content {
  const base = before ?? { ...UNKNOWN, nameEn: said.name, ownerText: said.owner };
  const parts = {
    offers: said.offers?.map((offer) => ({ ...silentOffer(offer, before), ...offer })) ?? base.offers,
    papers: said.papers?.map((paper) => ({ ...silentPaper(paper, before), ...paper })) ?? base.papers,
  };
  try {
    return parse(content, { ...base, ...said, ...parts });
  } catch (error) {
    throw error instanceof InvalidInput ? new RowRefused('INVALID', error.field) : error;
  }
}

type Told<K extends 'offers' | 'papers'> = NonNullable<Wanted['content'][K]>[number];

/** What a row is silent of is as it was of the same offer, or not established. */
function silentOffer(offer: Told<'offers'>, before: Content | null) {
  const known = before?.offers.find((each) => naming.offers(each) === naming.offers(offer));
  return { feeKind: known?.feeKind ?? null };
}

function silentPaper(paper: Told<'papers'>, before: Content | null) {
  const known = before?.papers.find(({ code }) => code === paper.code);
  const { nameEn = paper.name, evidence = 'imported', heldIn = null, resultOf = null } = known ?? {};
  return { nameEn, evidence, heldIn, resultOf };
}
