import { Refusal } from '../../../server/kit/index.ts';

export class AlreadyExtended extends Refusal {
  constructor() {
    super({
      vi: 'Hồ sơ này đã được hẹn lại một lần; không thể hẹn lại lần nữa.',
      en: 'A new day was given for this dossier before; it can be given only once.',
    });
  }
}

export class TooLateToExtend extends Refusal {
  constructor() {
    super({
      vi: 'Phải xin lỗi và hẹn lại trước khi hết hạn ít nhất một ngày.',
      en: 'An apology with a new day must come at least one day before the deadline.',
    });
  }
}

export class NotAtOnce extends Refusal {
  constructor() {
    super({
      vi: 'Thủ tục này không thuộc diện giải quyết ngay trong ngày.',
      en: 'The result of this procedure is not due on the same day.',
    });
  }
}

export class NothingDue extends Refusal {
  constructor() {
    super({ vi: 'Hồ sơ này không có thời hạn xác định.', en: 'This dossier has no exact deadline.' });
  }
}
