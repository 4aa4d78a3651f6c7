import { Refusal } from '../../server/kit/index.ts';

export class CalendarChangeNotFound extends Refusal {
  constructor() {
    super({
      vi: 'Không tìm thấy kế hoạch thay đổi lịch làm việc này.',
      en: 'There is no such change of the calendar.',
    });
  }
}

export class CalendarPlanOver extends Refusal {
  readonly state: string;

  /** `made`, or `expired` since the calendar was changed after the plan. */
  constructor(state: string) {
    super({
      vi:
        state === 'made'
          ? 'Thay đổi này đã được áp dụng.'
          : 'Lịch làm việc đã thay đổi sau khi lập kế hoạch này; hãy lập kế hoạch mới.',
      en:
        state === 'made'
          ? 'This change was made already.'
          : 'The calendar was changed after this was planned; plan it anew.',
    });
    this.state = state;
  }
}
