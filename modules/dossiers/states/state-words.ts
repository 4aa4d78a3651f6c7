import type { Words } from '../../../server/kit/index.ts';
import type { DossierState } from '../model.ts';

/** What is said of a dossier in each state, behind "the dossier" (hồ sơ). */
export const STATE_WORDS: Readonly<Record<DossierState, Words>> = {
  draft: { vi: 'chưa được nộp', en: 'is a draft' },
  submitted: { vi: 'mới đăng ký', en: 'has been handed in' },
  'refused-at-intake': { vi: 'không được tiếp nhận', en: 'was not taken in' },
  'waiting-supplement': { vi: 'đang chờ bổ sung giấy tờ', en: 'waits for a supplement' },
  received: { vi: 'đã được tiếp nhận', en: 'has been received' },
  'handed-over': { vi: 'đang được chuyển đến cơ quan khác', en: 'is on its way to another agency' },
  'waiting-payment': { vi: 'đang chờ thực hiện nghĩa vụ tài chính', en: 'waits for a payment' },
  processing: { vi: 'đang xử lý', en: 'is being processed' },
  proposed: { vi: 'đang trình phê duyệt', en: 'has a proposed decision' },
  issuing: { vi: 'đang được cấp kết quả', en: 'is being given its result' },
  stopped: { vi: 'đã dừng xử lý', en: 'has been stopped' },
  'withdraw-requested': { vi: 'đang được yêu cầu rút', en: 'is to be withdrawn' },
  withdrawn: { vi: 'đã được rút', en: 'has been withdrawn' },
  done: { vi: 'đã xử lý xong', en: 'is done' },
  returned: { vi: 'đã trả kết quả', en: 'has been returned' },
};
