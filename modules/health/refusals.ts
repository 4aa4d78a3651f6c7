import { Refusal } from '../../server/kit/index.ts';
import type { LicenceActKind } from './model.ts';

export class LicenceNotFound extends Refusal {
  constructor() {
    super({ vi: 'Không tìm thấy giấy phép.', en: 'There is no such licence.' });
  }
}

/** What was decided before does not allow it. */
export class LicenceActNotPossible extends Refusal {
  readonly last: LicenceActKind | null;

  constructor(last: LicenceActKind | null) {
    super({
      vi: 'Không thể thực hiện với giấy phép ở trạng thái này.',
      en: 'This is not possible with the licence as it stands.',
    });
    this.last = last;
  }
}
