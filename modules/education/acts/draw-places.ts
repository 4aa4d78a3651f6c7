import { randomBytes } from 'node:crypto';
import type { Act } from '../../../server/kit/index.ts';
import { dossiers } from '../../dossiers/contract.ts';
import { ADMISSION_CODES } from '../admission/admission-codes.ts';
import { draw } from '../admission/draw.ts';
import { insertAdmissions } from '../queries/admissions.ts';
import { updateCampaign } from '../queries/campaign.ts';
import { findDrawings, findQuotas } from '../queries/candidates.ts';
import { ApplicationsUndecided, DrawNotPossible } from '../refusals.ts';
import { campaignFor } from './campaign-for.ts';

/**
 * Draws the places of a campaign that has closed, once. The seed is made here and kept: whoever could choose it would
 * choose the result. @throws DrawNotPossible, ApplicationsUndecided
 */
export async function drawPlaces(act: Act, id: number): Promise<number> {
  const { campaign, viewer } = await campaignFor(act, id);
  const drawnAt = new Date(act.clock.now().epochMilliseconds);
  if (campaign.drawnAt !== null || drawnAt < campaign.closesAt) throw new DrawNotPossible();
  const undecided = await act.call(dossiers.calls.countUndecided, {
    procedure: ADMISSION_CODES[campaign.level],
    holding: { campaignId: id },
    before: campaign.closesAt,
  });
  if (undecided > 0) throw new ApplicationsUndecided(undecided);
  const seed = randomBytes(32).toString('hex');
  const drawn = draw(await findDrawings(act.db, id), await findQuotas(act.db, id), seed);
  await insertAdmissions(act.db, id, drawn);
  await updateCampaign(act.db, id, { seed, drawnAt, drawnBy: viewer.accountId });
  return id;
}
