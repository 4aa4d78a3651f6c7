import type { Words } from '../../../server/kit/index.ts';
import type { CompletionLevel } from './completion-level.ts';

/** What an applicant reads of a level. */
export const LEVEL_WORDS: Readonly<Record<CompletionLevel, Words>> = {
  'not-received': { vi: 'Chưa tiếp nhận', en: 'Not received yet' },
  received: { vi: 'Đã tiếp nhận', en: 'Received' },
  'in-process': { vi: 'Đang giải quyết', en: 'In process' },
  'waiting-for-applicant': { vi: 'Chờ ông/bà bổ sung', en: 'Waiting for you' },
  finished: { vi: 'Đã giải quyết xong', en: 'Finished' },
  returned: { vi: 'Đã trả kết quả', en: 'Result returned' },
};
