import { momentInFigures, momentOf, Refusal } from '../../../server/kit/index.ts';
import type { DossierEvent } from '../history/model.ts';
import type { DossierState } from '../model.ts';
import { STATE_WORDS } from '../states/state-words.ts';
import type { DossierAct } from './model.ts';

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

/** The department has still to do something before it can grant; its words say what. */
export class DecisionNotReady extends Refusal {}

export class OwnProposal extends Refusal {
  constructor() {
    super({
      vi: 'Không ai tự phê duyệt đề xuất của mình.',
      en: 'Nobody approves their own proposal.',
    });
  }
}

export class OtherProcedure extends Refusal {
  constructor() {
    super({ vi: 'Tờ khai không thuộc thủ tục của hồ sơ này.', en: 'The form belongs to another procedure.' });
  }
}
