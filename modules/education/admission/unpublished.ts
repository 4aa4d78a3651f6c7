import { ownWork } from '../../../server/kit/index.ts';
import { education } from '../contract.ts';
import { countUnpublished } from '../queries/campaign.ts';

/** Campaigns whose families wait for their results. */
export const unpublished = ownWork(education, {
  title: 'Đợt tuyển sinh chưa công bố kết quả / Admission campaigns that are not published',
  states: { WAITING: 'waiting', DRAWN: 'drawn' },
  words: {
    waiting: { vi: 'đã có hồ sơ dự tuyển, chưa xét tuyển', en: 'has candidates and is not drawn' },
    drawn: { vi: 'đã xét tuyển, chưa công bố', en: 'is drawn and not published' },
  },
  count: countUnpublished,
});
