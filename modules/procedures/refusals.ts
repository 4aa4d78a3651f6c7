import { Refusal } from '../../server/kit/index.ts';

export class ImportNotFound extends Refusal {
  constructor() {
    super({ vi: 'Không tìm thấy lần nhập danh mục này.', en: 'There is no such import.' });
  }
}

export class ImportNotReady extends Refusal {
  readonly state: string;

  constructor(state: string) {
    super({
      vi: 'Chỉ áp dụng được tệp đã kiểm tra và không có dòng nào bị từ chối.',
      en: 'Only a file that was checked, and of which no row is refused, can be applied.',
    });
    this.state = state;
  }
}

export class CatalogueTooLarge extends Refusal {
  constructor(megabytes: number) {
    super({ vi: `Tệp lớn hơn ${megabytes} MB.`, en: `The file is larger than ${megabytes} MB.` });
  }
}
