import type { Block } from '../../../server/kit/index.ts';
import { apology } from './apology.ts';
import { controlSlip } from './control-slip.ts';
import type { FormFacts } from './form-facts.ts';
import { intakeRefusal } from './intake-refusal.ts';
import { FormEdition, FormKind } from './model.ts';
import { receipt } from './receipt.ts';
import { stopNotice } from './stop-notice.ts';
import { supplementRequest } from './supplement-request.ts';

/** A form as its circular has it. */
export interface OfficialForm {
  /** Its number in the annex: "Mẫu số 01". */
  readonly number: string;
  readonly title: string;
  /** Who issues and numbers it: the desk that took the dossier in, or the agency that decides. */
  readonly issuer: 'desk' | 'agency';
  /** What follows the number of a printed form; null where it bears none. */
  readonly notation: string | null;
  /** What stands between its title and the end. */
  readonly content: (facts: FormFacts) => readonly Block[];
}

type Forms = Readonly<Partial<Record<FormKind, OfficialForm>>>;

const ONE_STOP = '/TTPVHCC (BPTNTKQ)';
/** The agency's own, which nobody tells this system. */
const OWN = '/..........';

const both: Forms = {
  [FormKind.RECEIPT]: {
    number: '01',
    title: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
    issuer: 'desk',
    notation: ONE_STOP,
    content: receipt,
  },
  [FormKind.SUPPLEMENT_REQUEST]: {
    number: '02',
    title: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ',
    issuer: 'desk',
    notation: ONE_STOP,
    content: supplementRequest,
  },
  [FormKind.INTAKE_REFUSAL]: {
    number: '03',
    title: 'Phiếu từ chối tiếp nhận giải quyết hồ sơ',
    issuer: 'desk',
    notation: ONE_STOP,
    content: intakeRefusal,
  },
};

const slip = {
  title: 'Phiếu kiểm soát quá trình giải quyết hồ sơ',
  issuer: 'desk',
  notation: null,
  content: controlSlip,
} as const;

/** The forms of Circular 01/2018/TT-VPCP and of Annex I of Circular 03/2025/TT-VPCP. */
export const OFFICIAL_FORMS: Readonly<Record<FormEdition, Forms>> = {
  [FormEdition.CIRCULAR_2018]: {
    ...both,
    [FormKind.APOLOGY]: {
      number: '04',
      title: 'Phiếu xin lỗi và hẹn lại ngày trả kết quả',
      issuer: 'agency',
      notation: OWN,
      content: apology,
    },
    [FormKind.CONTROL_SLIP]: { ...slip, number: '05' },
  },
  [FormEdition.CIRCULAR_2025]: {
    ...both,
    [FormKind.APOLOGY]: {
      number: '04',
      title: 'Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết',
      issuer: 'agency',
      notation: OWN,
      content: apology,
    },
    [FormKind.STOP_NOTICE]: {
      number: '05',
      title: 'Thông báo dừng giải quyết hồ sơ',
      issuer: 'agency',
      notation: OWN,
      content: stopNotice,
    },
    [FormKind.CONTROL_SLIP]: { ...slip, number: '06' },
  },
};
