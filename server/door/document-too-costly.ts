import { Refusal } from '../kit/errors.ts';

/** One operation asks for more than whoever asks may ask for at once. */
export class DocumentTooCostly extends Refusal {
  readonly cost: number;
  readonly budget: number;

  constructor(cost: number, budget: number) {
    super({
      vi: `Yêu cầu này quá lớn: ${cost}, tối đa ${budget}. Hãy giảm số dòng (first) hoặc số trường.`,
      en: `This asks for too much at once: ${cost}, at most ${budget}. Ask for fewer rows (first) or fields.`,
    });
    this.cost = cost;
    this.budget = budget;
  }
}
