import { Refusal } from '../kit/errors.ts';

/** Events behind a cursor are kept no more: whoever goes on from it would miss them without knowing. */
export class CursorExpired extends Refusal {
  /** The oldest cursor from which nothing is missing. */
  readonly oldest: string;

  constructor(oldest: string) {
    super({
      vi: 'Con trỏ sự kiện đã quá hạn lưu trữ.',
      en: 'Events behind this cursor are kept no more.',
    });
    this.oldest = oldest;
  }

  override get details() {
    return { oldest: this.oldest };
  }
}
