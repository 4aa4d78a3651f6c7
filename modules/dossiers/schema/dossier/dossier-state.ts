import { choices } from '../../../../server/kit/index.ts';
import { DossierState } from '../../model.ts';

export const dossierState = choices(
  DossierState,
  'DossierState',
  'Where a dossier stands (trạng thái hồ sơ).',
  {
    DRAFT: 'Being prepared by the applicant.',
    SUBMITTED: 'Handed in (mới đăng ký).',
    WAITING_SUPPLEMENT: 'Waits for what its applicant was asked for (yêu cầu bổ sung giấy tờ).',
    RECEIVED: 'Received by the one-stop desk (được tiếp nhận): it has a code, and the clock runs.',
    HANDED_OVER: 'On its way to another agency, which has not taken it over yet (đang xử lý: chuyển hồ sơ).',
    REFUSED_AT_INTAKE: 'Not taken in, for a reason (không được tiếp nhận).',
    PROCESSING: 'An officer processes it (đang xử lý).',
    WAITING_PAYMENT: 'Waits for what its applicant was asked to pay (yêu cầu thực hiện nghĩa vụ tài chính).',
    PROPOSED: 'A decision is proposed (đang xử lý: trình phê duyệt).',
    ISSUING: 'Granted; the result document is being made (đang xử lý).',
    DONE: 'The result is there (đã xử lý xong).',
    RETURNED: 'The result was handed over (đã trả kết quả).',
    WITHDRAW_REQUESTED:
      'Its applicant wants it back (công dân yêu cầu rút hồ sơ); the desk has not confirmed it yet.',
    WITHDRAWN: 'Taken back by its applicant (công dân yêu cầu rút hồ sơ).',
    STOPPED: 'Not granted (dừng xử lý), for a reason.',
  },
);
