import { z } from 'zod';
import { key, opensWork, parse, repeatable, type SchemaPart } from '../../../server/kit/index.ts';
import { drawPlaces } from '../acts/draw-places.ts';
import { planCampaign } from '../acts/plan-campaign.ts';
import { publishAdmissions } from '../acts/publish-admissions.ts';
import { AdmissionCampaign } from '../admission/model.ts';
import { plannedCampaign } from '../admission/planned-campaign.ts';
import { education } from '../contract.ts';
import { SchoolLevel } from '../model.ts';
import {
  ApplicationsUndecided,
  CampaignNotFound,
  DrawNotPossible,
  PublicationNotPossible,
} from '../refusals.ts';

const authScopes = { may: education.permissions.manageAdmissions };
const planning = z.object({ plan: plannedCampaign });
const named = z.object({ campaign: key });
const publishing = named.extend({ at: z.date().nullish() });

/** What an agency does with its campaigns: plan, draw, publish. */
export const campaignActs: SchemaPart = (build) => {
  const school = build.inputType('CampaignSchoolInput', {
    description: 'A school that takes part.',
    fields: (t) => ({
      code: t.string({ required: true, description: 'Code of the school.' }),
      quota: t.int({ required: true, description: 'How many it takes (chỉ tiêu).' }),
      communes: t.stringList({
        required: true,
        description: 'Codes of the communes from which it takes children; none for all.',
      }),
    }),
  });
  const priority = build.inputType('CampaignPriorityInput', {
    description: 'A rule that gives points.',
    fields: (t) => ({
      code: t.string({ required: true, description: 'Code, by which applications name it.' }),
      name: t.string({ required: true, description: 'What it is for.' }),
      nameEn: t.string({ required: true, description: 'The same in English.' }),
      points: t.int({ required: true, description: 'The points that it gives, 1 to 1,000.' }),
    }),
  });
  const plan = build.inputType('AdmissionCampaignInput', {
    description: 'The plan of an admission campaign (kế hoạch tuyển sinh).',
    fields: (t) => ({
      agency: t.id({ required: true, description: 'The agency that runs it.' }),
      level: t.field({ type: SchoolLevel, required: true, description: 'Level of its schools.' }),
      schoolYear: t.string({ required: true, description: 'The school year, such as 2026-2027.' }),
      name: t.string({ required: true, description: 'Its name, as it is announced.' }),
      opensAt: t.field({
        type: 'DateTime',
        required: true,
        description: 'From when applications are taken.',
      }),
      closesAt: t.field({ type: 'DateTime', required: true, description: 'From when no longer.' }),
      bornFrom: t.field({ type: 'Date', description: 'The first birthday of the children it is for.' }),
      bornTo: t.field({ type: 'Date', description: 'The last.' }),
      mostWishes: t.int({ required: true, description: 'How many schools a child may wish for, 1 to 10.' }),
      schools: t.field({ type: [school], required: true, description: 'Its schools.' }),
      priorities: t.field({ type: [priority], required: true, description: 'What gives points.' }),
    }),
  });
  build.mutationField('planAdmissionCampaign', (t) =>
    t.field({
      type: AdmissionCampaign,
      description: 'Plans an admission campaign for schools that the agency manages.',
      authScopes,
      ...opensWork(),
      args: { plan: t.arg({ type: plan, required: true, description: 'The plan.' }), ...repeatable(t.arg) },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(AdmissionCampaign, info, args, (act) => planCampaign(act, parse(planning, args).plan)),
    }),
  );
  const campaign = 'The campaign.';
  build.mutationField('drawPlaces', (t) =>
    t.field({
      type: AdmissionCampaign,
      description:
        'Draws the places of a campaign that has closed (xét tuyển, bốc thăm), once, when all that came in time is decided: who has more points chooses first, equals by lot, from a seed that is kept.',
      authScopes,
      errors: { types: [CampaignNotFound, DrawNotPossible, ApplicationsUndecided] },
      args: { campaign: t.arg.id({ required: true, description: campaign }), ...repeatable(t.arg) },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(AdmissionCampaign, info, args, (act) => drawPlaces(act, parse(named, args).campaign)),
    }),
  );
  build.mutationField('publishAdmissions', (t) =>
    t.field({
      type: AdmissionCampaign,
      description:
        'Publishes the results of a draw at a moment, or at once (công bố kết quả): every family sees its own from then on, and nobody before. The moment may be moved until then.',
      authScopes,
      errors: { types: [CampaignNotFound, PublicationNotPossible] },
      args: {
        campaign: t.arg.id({ required: true, description: campaign }),
        at: t.arg({ type: 'DateTime', description: 'When; at once by default.' }),
        ...repeatable(t.arg),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(AdmissionCampaign, info, args, (act) => {
          const { campaign: id, at } = parse(publishing, args);
          return publishAdmissions(act, id, at ?? null);
        }),
    }),
  );
};
