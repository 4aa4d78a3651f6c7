import { Refusal } from '../../../server/kit/index.ts';

export class AlreadyAsked extends Refusal {
  constructor() {
    super({
      vi: 'Cơ quan này đã được xin ý kiến và chưa trả lời.',
      en: 'This agency was asked already and has not answered yet.',
    });
  }
}

export class QuestionNotFound extends Refusal {
  constructor() {
    super({
      vi: 'Không có yêu cầu ý kiến nào như vậy đang chờ trả lời.',
      en: 'There is no such question that awaits an answer.',
    });
  }
}
