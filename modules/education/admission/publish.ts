import type { Act } from '../../../server/kit/index.ts';
import { education } from '../contract.ts';
import { enterAdmitted } from '../queries/admissions.ts';
import { updateCampaign } from '../queries/campaign.ts';

/**
 * Publishes the results of a locked campaign: with the one commit every family sees its own, and the admitted are pupils.
 */
export async function publish(
  act: Act,
  { id: campaignId, agencyId }: { readonly id: number; readonly agencyId: number },
): Promise<void> {
  const now = act.clock.now();
  await updateCampaign(act.db, campaignId, { publishedAt: new Date(now.epochMilliseconds) });
  await enterAdmitted(act.db, campaignId);
  await act.publish(education.events.admissionsPublished, {
    campaignId,
    agencyId,
    publishedAt: now.toString({ smallestUnit: 'millisecond' }),
  });
  await act.enqueue(education.jobs.issueAdmissionNotices, { campaignId });
}
