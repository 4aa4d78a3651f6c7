import type { WantedReturn } from '../acts/wanted-return.ts';
import type { TimeUnit } from '../deadline/model.ts';

/** What is known for a form, as it stood when it was issued. What nobody knows is null, and printed as dots. */
export interface FormFacts {
  readonly issuedAt: Temporal.Instant;
  /** The number of the form in its office and year; null on forms that bear none. */
  readonly number: number | null;
  /** The agency that decides. */
  readonly agency: string;
  /** The agency that issues it. */
  readonly issuer: string;
  /** Where it is issued, for the line of place and day. */
  readonly place: string;
  readonly code: string | null;
  /** Where whoever holds it looks up how far the dossier has come, and by which password; null before it has a code. */
  readonly lookUp: { readonly url: string; readonly password: string } | null;
  readonly applicant: {
    readonly name: string;
    readonly address: string | null;
    readonly phone: string | null;
    readonly email: string | null;
  };
  /** Name and code of the procedure. */
  readonly procedure: string;
  readonly papers: readonly HandedIn[];
  readonly limit: { readonly amount: number; readonly unit: TimeUnit } | null;
  readonly receivedAt: Temporal.Instant | null;
  readonly dueAt: Temporal.Instant | null;
  /** When it was due before it was put off. */
  readonly formerDueAt: Temporal.Instant | null;
  /** How and where the applicant wants the result. */
  readonly returned: WantedReturn;
  /** What is missing, or why. */
  readonly reason: string | null;
  /** Who issued it. */
  readonly officer: string | null;
  /** Who handed it to whom, in order; for the control slip. */
  readonly steps: readonly Step[];
}

/** One line of a control slip: a dossier goes from one hand into another. */
export interface Step {
  readonly at: Temporal.Instant;
  readonly from: Hand;
  readonly to: Hand;
  /** Where a share of the time ended with it. */
  readonly outcome: 'Trước hạn' | 'Đúng hạn' | 'Quá hạn' | null;
  readonly note: string | null;
}

/** A unit, and who of it gave or took; null where that was not recorded. */
export interface Hand {
  readonly unit: string;
  readonly name: string | null;
}

/** A paper of the procedure, how often it was handed in, and as what (bản chính, bản sao, bản điện tử). */
export interface HandedIn {
  readonly name: string;
  readonly count: number;
  readonly kind: 'Bản chính' | 'Bản sao' | 'Bản điện tử';
}
