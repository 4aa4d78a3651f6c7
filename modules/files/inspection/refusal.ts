import type { RefusalReason } from './refusal-reasons.ts';

/** Thrown inside the inspecting process to end the inspection with a reason from the closed set. */
export class Refusal extends Error {
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason, cause?: unknown) {
    super(reason, { cause });
    this.reason = reason;
  }
}
