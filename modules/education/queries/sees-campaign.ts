import { type RawBuilder, sql } from 'kysely';
import { inReach, type Viewer } from '../../../server/kit/index.ts';
import { education } from '../contract.ts';

/** Whether the viewer manages a campaign. */
export function managesCampaign(viewer: Viewer | null, campaignId: RawBuilder<unknown>): RawBuilder<boolean> {
  const reach = viewer?.reach(education.permissions.manageAdmissions) ?? [];
  return sql`exists (
    select from education.campaign as campaign
    where campaign.id = ${campaignId} and ${inReach(reach, sql`campaign.agency_id`)})`;
}

/** Whether a candidate is the viewer, or one for whom the viewer applied, in a campaign whose results are published. */
export function isToldOf(viewer: Viewer | null, candidateId: RawBuilder<unknown>): RawBuilder<boolean> {
  if (viewer?.personId == null) return sql`false`;
  return sql`exists (
    select from education.candidate as candidate
    join education.campaign as campaign on campaign.id = candidate.campaign_id
    where candidate.id = ${candidateId} and ${viewer.personId} in (candidate.applicant_id, candidate.child_id)
      and campaign.published_at is not null)`;
}
