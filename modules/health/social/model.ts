import type { Agency, Officer } from '../../organisations/model.ts';
import type { Person } from '../../people/model.ts';

/** What a council concluded of a disability (kết luận của Hội đồng xác định mức độ khuyết tật). */
export class DisabilityConclusion {
  declare readonly id: number;
  declare readonly dossierId: number;
  declare readonly personId: number;
  declare readonly agencyId: number;
  declare readonly degree: DisabilityDegree;
  declare readonly kind: DisabilityKind;
  declare readonly diagnosis: string;
  declare readonly heldOn: string;
  declare readonly accountId: number;
  declare readonly officer: Officer;
}

/** A certificate of disability (giấy xác nhận khuyết tật). */
export class DisabilityCertificate {
  declare readonly id: number;
  declare readonly number: string;
  declare readonly personId: number;
  declare readonly issuerId: number;
  declare readonly agencyId: number;
  declare readonly dossierId: number;
  declare readonly conclusionId: number;
  declare readonly issuedOn: string;
  declare readonly replacedOn: string | null;
  declare readonly person: Person;
  declare readonly issuer: Agency;
  declare readonly agency: Agency;
  declare readonly conclusion: DisabilityConclusion;
}

/** An allowance that is paid each month (trợ cấp hằng tháng). */
export class Allowance {
  declare readonly id: number;
  declare readonly kind: AllowanceKind;
  declare readonly personId: number;
  declare readonly agencyId: number;
  declare readonly dossierId: number;
  declare readonly amount: number;
  declare readonly payout: string;
  declare readonly validFrom: string;
  declare readonly endedOn: string | null;
  declare readonly person: Person;
  declare readonly agency: Agency;
}

/** What the law sets for an allowance, from when to when (mức trợ cấp). */
export class AllowanceRate {
  declare readonly id: number;
  declare readonly kind: AllowanceKind;
  declare readonly degree: DisabilityDegree | null;
  declare readonly ageFrom: number;
  declare readonly ageTo: number | null;
  declare readonly amount: number;
  declare readonly validFrom: string | null;
  declare readonly validTo: string | null;
  declare readonly source: string;
  declare readonly evidence: string;
}

/** Degrees of a disability (Law 51/2010/QH12, Article 3(2)). */
export const DisabilityDegree = {
  ESPECIALLY_SEVERE: 'especially-severe',
  SEVERE: 'severe',
  MILD: 'mild',
} as const;
export type DisabilityDegree = (typeof DisabilityDegree)[keyof typeof DisabilityDegree];

/** Kinds of disability (Law 51/2010/QH12, Article 3(1)). */
export const DisabilityKind = {
  MOBILITY: 'mobility',
  HEARING_SPEECH: 'hearing-speech',
  VISION: 'vision',
  PSYCHIATRIC: 'psychiatric',
  INTELLECTUAL: 'intellectual',
  OTHER: 'other',
} as const;
export type DisabilityKind = (typeof DisabilityKind)[keyof typeof DisabilityKind];

export const AllowanceKind = { MONTHLY: 'monthly', PENSION: 'pension' } as const;
export type AllowanceKind = (typeof AllowanceKind)[keyof typeof AllowanceKind];

/** What is asked for of a monthly allowance (thực hiện, điều chỉnh, thôi hưởng). */
export const AllowanceRequest = { START: 'start', CHANGE: 'change', END: 'end' } as const;
export type AllowanceRequest = (typeof AllowanceRequest)[keyof typeof AllowanceRequest];
