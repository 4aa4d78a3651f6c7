import { dateTime, int, refusal, type SchemaPart } from '../../../server/kit/index.ts';
import {
  ApplicationsUndecided,
  CampaignNotFound,
  CampaignNotOpen,
  DrawNotPossible,
  PublicationNotPossible,
} from '../refusals.ts';
import { admission } from './admission.ts';
import {
  admissionCampaign,
  admissionCampaigns,
  campaignCatchment,
  campaignPriority,
  campaignSchool,
} from './admission-campaign.ts';
import { campaignActs } from './campaign-acts.ts';
import { candidate, candidateOfDossier, candidatePriority, candidates, candidateWish } from './candidate.ts';
import { fillAdmission } from './fill-admission.ts';

/** All of the graph that admission to schools is about. */
export const admissionSchema: readonly SchemaPart[] = [
  admissionCampaign,
  admissionCampaigns,
  campaignSchool,
  campaignCatchment,
  campaignPriority,
  campaignActs,
  candidate,
  candidateWish,
  candidatePriority,
  candidateOfDossier,
  candidates,
  admission,
  fillAdmission,
  refusal(CampaignNotFound, 'There is no such admission campaign.'),
  refusal(CampaignNotOpen, 'The campaign takes no applications at present.', {
    opensAt: dateTime('From when it takes applications.'),
    closesAt: dateTime('From when no longer.'),
  }),
  refusal(DrawNotPossible, 'The campaign has not closed yet, or its places were drawn already.'),
  refusal(ApplicationsUndecided, 'Applications that came in time are not decided yet.', {
    count: int('How many.'),
  }),
  refusal(PublicationNotPossible, 'The places were not drawn yet, or the results are published already.'),
];
