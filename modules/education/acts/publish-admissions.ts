import type { Act } from '../../../server/kit/index.ts';
import { publish } from '../admission/publish.ts';
import { updateCampaign } from '../queries/campaign.ts';
import { PublicationNotPossible } from '../refusals.ts';
import { campaignFor } from './campaign-for.ts';

/** Has the results of a drawn campaign seen from a moment on, or at once. @throws PublicationNotPossible */
export async function publishAdmissions(act: Act, id: number, at: Date | null): Promise<number> {
  const { campaign } = await campaignFor(act, id);
  if (campaign.drawnAt === null || campaign.publishedAt !== null) throw new PublicationNotPossible();
  const now = new Date(act.clock.now().epochMilliseconds);
  const publishAt = at === null || at < now ? now : at;
  await updateCampaign(act.db, id, { publishAt });
  if (publishAt <= now) await publish(act, campaign);
  return id;
}
