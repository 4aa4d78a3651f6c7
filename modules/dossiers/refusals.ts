import { momentInFigures, Refusal } from '../../server/kit/index.ts';
import type { DossierAct, DossierEvent, DossierState } from './model.ts';
import { momentOf } from './moment-of.ts';
import { STATE_WORDS } from './state-words.ts';

export class DossierNotFound extends Refusal {
  constructor() {
    super({
      vi: 'Không tìm thấy hồ sơ, hoặc bạn không được xem hồ sơ này.',
      en: 'There is no such dossier, or it is not yours to see.',
    });
  }
}

export class ActNotPossible extends Refusal {
  readonly state: DossierState;
  readonly possible: readonly DossierAct[];
  readonly last: DossierEvent | null;

  /** `possible` names what whoever asks may do instead; `last` is what brought the dossier where it is. */
  constructor(state: DossierState, possible: readonly DossierAct[], last: DossierEvent | null = null) {
    const { vi, en } = STATE_WORDS[state];
    const at = last === null ? null : momentInFigures(momentOf(last.at));
    super({
      vi: `Không thể thực hiện khi hồ sơ ${vi}${at === null ? '' : ` (lần thay đổi cuối: ${at})`}.`,
      en: `This is not possible while the dossier ${en}${at === null ? '' : ` (last change: ${at})`}.`,
    });
    this.state = state;
    this.possible = possible;
    this.last = last;
  }
}

export class DossierChanged extends Refusal {
  readonly currentVersion: number;
  readonly changes: readonly DossierEvent[];
  readonly possible: readonly DossierAct[];

  constructor(currentVersion: number, changes: readonly DossierEvent[], possible: readonly DossierAct[]) {
    super({
      vi: 'Hồ sơ đã thay đổi từ khi bạn mở; xin xem lại rồi thực hiện.',
      en: 'The dossier has changed since you opened it; please look at it again.',
    });
    this.currentVersion = currentVersion;
    this.changes = changes;
    this.possible = possible;
  }
}

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

export class OwnProposal extends Refusal {
  constructor() {
    super({
      vi: 'Không ai tự phê duyệt đề xuất của mình.',
      en: 'Nobody approves their own proposal.',
    });
  }
}

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

export class FormNotDue extends Refusal {
  readonly form: string;

  constructor(form: string) {
    super({
      vi: 'Hồ sơ chưa có căn cứ để lập biểu mẫu này, hoặc thông tư áp dụng cho hồ sơ không có biểu mẫu này.',
      en: 'Nothing has happened to the dossier for which this form is issued, or the circular that holds for it has no such form.',
    });
    this.form = form;
  }
}

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

export class ProcedureNotInForce extends Refusal {
  readonly procedure: string;

  constructor(procedure: string) {
    super({
      vi: `Thủ tục ${procedure} không tồn tại hoặc không còn hiệu lực.`,
      en: `The procedure ${procedure} is unknown or no longer in force.`,
    });
    this.procedure = procedure;
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

/** The department has still to do something before it can grant; its words say what. */
export class DecisionNotReady extends Refusal {}

export class OtherProcedure extends Refusal {
  constructor() {
    super({ vi: 'Tờ khai không thuộc thủ tục của hồ sơ này.', en: 'The form belongs to another procedure.' });
  }
}

export class ApplicationMissing extends Refusal {
  constructor() {
    super({ vi: 'Chưa điền tờ khai.', en: 'The form is not filled in yet.' });
  }
}

export class PaperMissing extends Refusal {
  readonly paper: string;

  constructor(paper: { readonly code: string; readonly name: string; readonly nameEn: string }) {
    super({ vi: `Thiếu giấy tờ: ${paper.name}.`, en: `A paper is missing: ${paper.nameEn}.` });
    this.paper = paper.code;
  }
}

export class UnknownPaper extends Refusal {
  readonly paper: string;

  constructor(paper: string) {
    super({ vi: 'Thủ tục này không yêu cầu giấy tờ đó.', en: 'The procedure does not ask for this paper.' });
    this.paper = paper;
  }
}

export class FileNotYours extends Refusal {
  constructor() {
    super({
      vi: 'Không tìm thấy tệp, hoặc tệp không thuộc về bạn.',
      en: 'There is no such file, or it is not yours.',
    });
  }
}

export class TooManyFiles extends Refusal {
  constructor(most: number) {
    super({ vi: `Một hồ sơ có nhiều nhất ${most} tệp.`, en: `A dossier has at most ${most} files.` });
  }
}
