import { type Act, NotAllowed, signedIn } from '../../../server/kit/index.ts';
import { education } from '../contract.ts';
import { lockCampaign } from '../queries/campaign.ts';
import { CampaignNotFound } from '../refusals.ts';

/** The campaign that the viewer manages, locked. @throws CampaignNotFound, NotAllowed */
export async function campaignFor(act: Act, id: number) {
  const viewer = signedIn(act.viewer);
  const campaign = await lockCampaign(act.db, id);
  if (campaign === undefined) throw new CampaignNotFound();
  if (!viewer.may(education.permissions.manageAdmissions, campaign.agencyId)) throw new NotAllowed();
  return { campaign, viewer };
}
