import { dayInFigures, Refusal } from '../../server/kit/index.ts';
import type { LaterAct } from './acts/possible.ts';
import type { PetitionState } from './model.ts';
import { STATE_WORDS } from './state-words.ts';

export class PetitionNotFound extends Refusal {
  constructor() {
    super({
      vi: 'Không tìm thấy đơn, hoặc bạn không được xem đơn này.',
      en: 'There is no such petition, or it is not yours to see.',
    });
  }
}

export class PetitionActNotPossible extends Refusal {
  readonly state: PetitionState;
  readonly possible: readonly LaterAct[];

  constructor(state: PetitionState, possible: readonly LaterAct[]) {
    super({
      vi: `Không thể thực hiện khi đơn ${STATE_WORDS[state].vi}.`,
      en: `This is not possible while the petition ${STATE_WORDS[state].en}.`,
    });
    this.state = state;
    this.possible = possible;
  }
}

export class TimeBarred extends Refusal {
  readonly lastDay: string;

  /** `lastDay` is the last on which the complaint could be made (YYYY-MM-DD). */
  constructor(lastDay: string) {
    const day = dayInFigures(Temporal.PlainDate.from(lastDay));
    super({
      vi: `Đã hết thời hiệu, thời hạn khiếu nại (ngày cuối: ${day}); nêu trở ngại khách quan nếu có.`,
      en: `The time for this complaint is over (last day: ${day}); name what stood in the way, if anything did.`,
    });
    this.lastDay = lastDay;
  }
}

export class FirstDecisionMissing extends Refusal {
  constructor() {
    super({
      vi: 'Khiếu nại lần hai phải gắn với khiếu nại lần đầu đã có quyết định hoặc đã quá hạn giải quyết.',
      en: 'A second complaint names a first one that was decided, or that is late.',
    });
  }
}

export class AlreadyTakenFurther extends Refusal {
  constructor() {
    super({
      vi: 'Quyết định này đã được khiếu nại lần hai.',
      en: 'This decision was taken to the second instance already.',
    });
  }
}

/** For whoever knows who denounced, and is about to write it where others read. */
export class DenouncerNamed extends Refusal {
  constructor() {
    super({
      vi: 'Nội dung có thông tin làm lộ danh tính người tố cáo.',
      en: 'The text would tell who denounced.',
    });
  }
}
