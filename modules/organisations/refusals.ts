import { Refusal } from '../../server/kit/index.ts';
import type { Fault } from './reorganisation/fault.ts';

const MOST_TOLD = 50;

export class ReorganisationFaulty extends Refusal {
  readonly rows: string;

  constructor(faults: readonly Fault[]) {
    const told = faults.slice(0, MOST_TOLD);
    const lines = (language: 'vi' | 'en') =>
      told.map((fault) => `${fault.row}: ${fault[language]}`).join('\n');
    super({
      vi: `Tệp có ${faults.length} lỗi.\n${lines('vi')}`,
      en: `The file has ${faults.length} faults.\n${lines('en')}`,
    });
    this.rows = [...new Set(told.map(({ row }) => row))].join(', ');
  }
}

export class ReorganisationNotFound extends Refusal {
  constructor() {
    super({
      vi: 'Không có phương án sắp xếp này.',
      en: 'There is no such reorganisation.',
    });
  }
}

export class ReorganisationNotReady extends Refusal {
  readonly reached: string;

  constructor(reached: string) {
    super({
      vi: `Không thể thực hiện khi phương án ở trạng thái "${reached}".`,
      en: `This is not possible while the reorganisation is "${reached}".`,
    });
    this.reached = reached;
  }
}

export class OwnReorganisation extends Refusal {
  constructor() {
    super({
      vi: 'Người lập phương án không tự phê duyệt thực hiện.',
      en: 'Whoever planned a reorganisation does not carry it out.',
    });
  }
}

export class NoSuccessor extends Refusal {
  constructor() {
    super({
      vi: 'Có mục đã được quyết định, hoặc cơ quan này không thể tiếp nhận.',
      en: 'One of these is decided already, or this agency is none of those that may take it over.',
    });
  }
}
