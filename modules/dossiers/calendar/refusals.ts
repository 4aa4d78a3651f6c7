import { Refusal } from '../../../server/kit/index.ts';

export class CalendarChangeNotWeighed extends Refusal {
  constructor() {
    super({
      vi: 'Đang xác định các hồ sơ bị ảnh hưởng; hãy thử lại sau giây lát.',
      en: 'Which dossiers the change would move is still being found out; try again in a moment.',
    });
  }
}

export class DeadlinesMoving extends Refusal {
  constructor() {
    super({
      vi: 'Thời hạn hồ sơ đang được điều chỉnh theo thay đổi lịch trước đó; hãy thử lại sau giây lát.',
      en: 'Deadlines are still being moved by an earlier change of the calendar; try again in a moment.',
    });
  }
}
