import { Refusal } from '../../server/kit/index.ts';

export class EntryNotFound extends Refusal {
  constructor() {
    super({
      vi: 'Không có việc hộ tịch này trong sổ do cơ quan của bạn quản lý.',
      en: 'There is no such entry in a register that you keep.',
    });
  }
}

export class NotMarried extends Refusal {
  constructor() {
    super({
      vi: 'Đây không phải là hôn nhân đang tồn tại.',
      en: 'This is no entry of a marriage that goes on.',
    });
  }
}
