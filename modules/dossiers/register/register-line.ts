/** A dossier in the register of its office; null where there is nothing yet. */
export interface RegisterLine {
  readonly nth: number;
  readonly code: string | null;
  readonly procedure: string;
  readonly applicant: string;
  /** Address and telephone, as far as they are known. */
  readonly reachedAt: string;
  /** Which was to decide it when it was received. */
  readonly agency: string;
  readonly receivedAt: Temporal.Instant | null;
  readonly dueAt: Temporal.Instant | null;
  readonly returnedAt: Temporal.Instant | null;
  /** How the applicant wants the result. */
  readonly returnBy: string | null;
  readonly note: string | null;
}
