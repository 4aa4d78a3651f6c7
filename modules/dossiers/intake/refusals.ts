import { dayInFigures, Refusal, type Words } from '../../../server/kit/index.ts';

/** How a procedure ended, as the catalogue has it. */
interface Ended {
  readonly endedOn: string;
  readonly replacedBy: string | null;
}

export class ProcedureNotInForce extends Refusal {
  readonly procedure: string;
  /** The first day on which it no longer held; null where it never did. */
  readonly endedOn: string | null;
  readonly replacedBy: string | null;

  constructor(procedure: string, ended: Ended | null) {
    super(ended === null ? unknown(procedure) : noLonger(procedure, ended));
    this.procedure = procedure;
    this.endedOn = ended?.endedOn ?? null;
    this.replacedBy = ended?.replacedBy ?? null;
  }
}

export class ProcedureNotOffered extends Refusal {
  readonly procedure: string;

  constructor(procedure: string) {
    super({
      vi: `Thủ tục ${procedure} hiện chưa được tiếp nhận trực tuyến.`,
      en: `The procedure ${procedure} cannot be filed here at present.`,
    });
    this.procedure = procedure;
  }
}

export class CaseNotOffered extends Refusal {
  readonly offered: string;

  /** `offered` names the cases that there are by the channel. */
  constructor(offered: readonly string[]) {
    super({
      vi: 'Thủ tục này không được tiếp nhận cho trường hợp đã chọn bằng kênh này.',
      en: 'The procedure is not offered in this case by this channel.',
    });
    this.offered = offered.join(', ');
  }
}

export class CommuneNotInForce extends Refusal {
  readonly commune: string;

  constructor(commune: string, day: string) {
    super({
      vi: `Không có đơn vị cấp xã nào mang mã ${commune} vào ngày ${day}.`,
      en: `No commune bears the code ${commune} on ${day}.`,
    });
    this.commune = commune;
  }
}

export class AgencyNotInForce extends Refusal {
  constructor() {
    super({ vi: 'Không có cơ quan này vào ngày hôm nay.', en: 'There is no such agency today.' });
  }
}

export class CodesUsedUp extends Refusal {
  constructor() {
    super({
      vi: 'Đơn vị đã dùng hết mã hồ sơ của ngày hôm nay.',
      en: 'The unit has given all codes of this day.',
    });
  }
}

export class NumberOfAnother extends Refusal {
  constructor() {
    super({
      vi: 'Số định danh này đã được đăng ký với họ tên hoặc ngày sinh khác.',
      en: 'This citizen number is known under another name or day of birth.',
    });
  }
}

export class RepresentationEnded extends Refusal {
  constructor() {
    super({ vi: 'Việc đại diện, ủy quyền đã hết hạn.', en: 'The representation has ended.' });
  }
}

function unknown(procedure: string): Words {
  return {
    vi: `Thủ tục ${procedure} không tồn tại hoặc chưa có hiệu lực.`,
    en: `The procedure ${procedure} is unknown or not yet in force.`,
  };
}

function noLonger(procedure: string, { endedOn, replacedBy }: Ended): Words {
  const day = dayInFigures(Temporal.PlainDate.from(endedOn));
  return {
    vi: `Thủ tục ${procedure} không còn hiệu lực từ ngày ${day}${replacedBy === null ? '' : `, được thay bằng thủ tục ${replacedBy}`}.`,
    en: `The procedure ${procedure} is no longer in force since ${day}${replacedBy === null ? '' : `; the procedure ${replacedBy} has replaced it`}.`,
  };
}
