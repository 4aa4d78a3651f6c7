import { Refusal } from '../kit/errors.ts';

/** Somebody asks faster than they may. */
export class TooManyRequests extends Refusal {
  /** Seconds. */
  readonly retryAfter: number;

  constructor(retryAfter: number) {
    super({
      vi: `Quá nhiều yêu cầu. Vui lòng thử lại sau ${retryAfter} giây.`,
      en: `Too many requests. Try again in ${retryAfter} s.`,
    });
    this.retryAfter = retryAfter;
  }
}
