/** An administrative procedure (thủ tục hành chính) as it holds from a day to a day: one version of it. */
export class Procedure {
  declare readonly id: number;
  declare readonly code: string;
  declare readonly name: string;
  declare readonly nameEn: string;
  declare readonly owner: string;
  declare readonly serviceLevel: ServiceLevel | null;
  declare readonly validFrom: string | null;
  declare readonly validTo: string | null;
  declare readonly replacedBy: string | null;
  declare readonly codeEvidence: string;
  declare readonly timeEvidence: string;
  declare readonly assurance: number;
  declare readonly plainName: string;
  declare readonly offers: readonly Offer[];
  declare readonly papers: readonly Paper[];
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
}

/** The channels of the national portal (KenhThucHien), by its own numbers. */
export const Channel = { COUNTER: 1, ONLINE: 2, POST: 3 } as const;
export type Channel = (typeof Channel)[keyof typeof Channel];

/** The case of whoever is in none that the law sets apart. */
export const USUAL_CASE = 'standard';

export const ServiceLevel = { PARTIAL: 'partial', FULL_PROCESS: 'full-process' } as const;
export type ServiceLevel = (typeof ServiceLevel)[keyof typeof ServiceLevel];
