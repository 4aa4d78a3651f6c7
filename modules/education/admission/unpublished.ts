import type { OpenWork } from '../../../server/kit/index.ts';
import { education } from '../contract.ts';
import { countUnpublished } from '../queries/campaign.ts';

/** Campaigns whose families wait for their results. */
export const unpublished: OpenWork = {
  title: 'Đợt tuyển sinh chưa công bố kết quả / Admission campaigns that are not published',
  count: async ({ module }, { db }) => {
    if (module !== education.id) return [];
    const { waiting, drawn } = await countUnpublished(db);
    const counts = [
      {
        state: 'WAITING',
        words: { vi: 'đã có hồ sơ dự tuyển, chưa xét tuyển', en: 'has candidates and is not drawn' },
        count: waiting,
      },
      {
        state: 'DRAWN',
        words: { vi: 'đã xét tuyển, chưa công bố', en: 'is drawn and not published' },
        count: drawn,
      },
    ];
    return counts.filter(({ count }) => count > 0);
  },
};
