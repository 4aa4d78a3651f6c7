import type { Words } from '../../server/kit/index.ts';
import { PetitionState } from './model.ts';

/** What is said of a petition in a state: "the petition ...". */
export const STATE_WORDS: Readonly<Record<PetitionState, Words>> = {
  [PetitionState.RECEIVED]: { vi: 'đã tiếp nhận', en: 'was received' },
  [PetitionState.LEADER_MEETING]: { vi: 'đề nghị gặp lãnh đạo', en: 'asks for a meeting with the leader' },
  [PetitionState.ACCEPTED]: { vi: 'đã thụ lý', en: 'was accepted' },
  [PetitionState.VERIFYING]: { vi: 'đang xác minh', en: 'is being verified' },
  [PetitionState.DIALOGUE]: { vi: 'đang đối thoại', en: 'is in dialogue' },
  [PetitionState.DRAFTING]: { vi: 'đang dự thảo', en: 'is being drafted' },
  [PetitionState.DECIDED]: { vi: 'đã giải quyết', en: 'was settled' },
  [PetitionState.NOT_ACCEPTED]: { vi: 'không thụ lý', en: 'was not accepted' },
  [PetitionState.FORWARDED]: { vi: 'đã chuyển đơn', en: 'was forwarded' },
  [PetitionState.RETURNED]: { vi: 'đã trả đơn, hướng dẫn', en: 'was returned with guidance' },
  [PetitionState.FILED]: { vi: 'đã lưu đơn', en: 'was filed' },
  [PetitionState.WITHDRAWN]: { vi: 'đã rút đơn hoặc đình chỉ', en: 'was withdrawn or terminated' },
  [PetitionState.ARCHIVED]: { vi: 'đã lưu hồ sơ', en: 'was archived' },
};
