import { Refusal } from '../kit/errors.ts';

/** The graph was asked about itself by somebody who may not. */
export class IntrospectionNotAllowed extends Refusal {
  constructor() {
    super({
      vi: 'Bạn không được hỏi cấu trúc của hệ thống.',
      en: 'You may not ask the graph about itself.',
    });
  }
}
