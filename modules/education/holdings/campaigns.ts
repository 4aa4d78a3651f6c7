import { type Holding, handOverRows } from '../../../server/kit/index.ts';
import { openCampaigns } from '../queries/kept-for-agencies.ts';

/** Campaigns that are not published go to the successor; where their candidates live stays as it was. */
export const campaigns: Holding = {
  title: 'Đợt tuyển sinh / Admission campaigns',
  columns: [
    'education.campaign.agency_id',
    'education.campaign_catchment.unit_id',
    'education.candidate.unit_id',
  ],
  things: openCampaigns,
  handOver: handOverRows('education.campaign'),
};
