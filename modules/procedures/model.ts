import type { Agency } from '../organisations/model.ts';

/** An administrative procedure (thủ tục hành chính) as it holds from a day to a day: one version of it. */
export class Procedure {
  declare readonly id: number;
  /** What all versions of a procedure have in common. */
  declare readonly procedureId: number;
  declare readonly code: string;
  declare readonly name: string;
  declare readonly nameEn: string;
  declare readonly fieldCode: string | null;
  declare readonly fieldName: string | null;
  declare readonly owner: string;
  declare readonly serviceLevel: ServiceLevel | null;
  declare readonly validFrom: string | null;
  declare readonly validTo: string | null;
  declare readonly replacedById: number | null;
  declare readonly replacedBy: string | null;
  declare readonly decision: string | null;
  declare readonly decidedOn: string | null;
  declare readonly publishedOn: string | null;
  declare readonly subjects: string | null;
  declare readonly conditions: string | null;
  declare readonly sets: number | null;
  declare readonly codeEvidence: string;
  declare readonly timeEvidence: string;
  declare readonly assurance: number;
  declare readonly plainName: string;
  declare readonly offers: readonly Offer[];
  declare readonly papers: readonly Paper[];
  declare readonly steps: readonly Step[];
  declare readonly results: readonly ProcedureResult[];
  declare readonly legalBases: readonly LegalBasis[];
  declare readonly parts: readonly LinkedPart[];
  declare readonly owners: readonly Ownership[];
  declare readonly versions: readonly Procedure[];
  declare readonly predecessors: readonly Procedure[];
}

/** One of the procedures that a linked procedure consists of. */
export class LinkedPart {
  declare readonly id: number;
  declare readonly versionId: number;
  declare readonly number: number;
  declare readonly code: string;
}

/** That an agency owns a procedure, from a day to a day. */
export class Ownership {
  declare readonly id: string;
  declare readonly procedureId: number;
  declare readonly agencyId: number;
  declare readonly validFrom: string | null;
  declare readonly validTo: string | null;
  declare readonly agency: Agency;
  declare readonly versions: readonly Procedure[];
}

/** How long and how much, by case and channel. */
export class Offer {
  declare readonly id: number;
  declare readonly versionId: number;
  declare readonly caseName: string;
  declare readonly channel: number;
  declare readonly timeAmount: number | null;
  declare readonly timeUnit: string | null;
  declare readonly timeText: string;
  declare readonly feeAmount: number | null;
  declare readonly feeText: string;
  declare readonly feeKind: FeeKind | null;
}

/** A component of the dossier (thành phần hồ sơ). */
export class Paper {
  declare readonly id: number;
  declare readonly versionId: number;
  declare readonly code: string;
  declare readonly name: string;
  declare readonly nameEn: string;
  declare readonly originals: number;
  declare readonly copies: number;
  declare readonly mandatory: boolean;
  declare readonly caseName: string | null;
  declare readonly formName: string | null;
  declare readonly formUrl: string | null;
  declare readonly heldIn: HeldIn | null;
  declare readonly resultOf: string | null;
}

/** A step of the way a dossier goes (trình tự thực hiện). */
export class Step {
  declare readonly id: number;
  declare readonly versionId: number;
  declare readonly caseName: string | null;
  declare readonly number: number;
  declare readonly text: string;
}

/** What a procedure yields (kết quả thực hiện). */
export class ProcedureResult {
  declare readonly id: number;
  declare readonly versionId: number;
  declare readonly code: string | null;
  declare readonly name: string;
}

/** A document that a procedure rests on (căn cứ pháp lý). */
export class LegalBasis {
  declare readonly id: number;
  declare readonly versionId: number;
  declare readonly document: string;
  declare readonly title: string;
}

/** The channels of the national portal (KenhThucHien), by its own numbers. */
export const Channel = { COUNTER: 1, ONLINE: 2, POST: 3 } as const;
export type Channel = (typeof Channel)[keyof typeof Channel];

/** The case of whoever is in none that the law sets apart. */
export const USUAL_CASE = 'standard';

export const ServiceLevel = { PARTIAL: 'partial', FULL_PROCESS: 'full-process' } as const;
export type ServiceLevel = (typeof ServiceLevel)[keyof typeof ServiceLevel];

/** The two kinds of payment of the Law on Fees and Charges. */
export const FeeKind = { FEE: 'fee', CHARGE: 'charge' } as const;
export type FeeKind = (typeof FeeKind)[keyof typeof FeeKind];

/** Where the data of a paper lies already, so that nobody need hand it in. */
export const HeldIn = {
  NATIONAL_REPOSITORY: 'national-repository',
  POPULATION_DATABASE: 'population-database',
  EARLIER_DOSSIER: 'earlier-dossier',
  EARLIER_RESULT: 'earlier-result',
} as const;
export type HeldIn = (typeof HeldIn)[keyof typeof HeldIn];

/** What every procedure must state (Decree 63/2010 Art. 8(2)) besides its name and agency, which none lacks. */
export const ProcedurePart = {
  STEPS: 'steps',
  CHANNELS: 'channels',
  PAPERS: 'papers',
  SETS: 'sets',
  TIME_LIMIT: 'time-limit',
  SUBJECTS: 'subjects',
} as const;
export type ProcedurePart = (typeof ProcedurePart)[keyof typeof ProcedurePart];
