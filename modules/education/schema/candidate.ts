import { sql } from 'kysely';
import { z } from 'zod';
import {
  connectionOf,
  entity,
  extend,
  id,
  int,
  key,
  many,
  one,
  pageArguments,
  parse,
  type SchemaPart,
  string,
} from '../../../server/kit/index.ts';
import { Dossier } from '../../dossiers/model.ts';
import { Unit } from '../../organisations/model.ts';
import { Person } from '../../people/model.ts';
import {
  Admission,
  AdmissionCampaign,
  CampaignPriority,
  CampaignSchool,
  Candidate,
  CandidatePriority,
  CandidateWish,
} from '../admission/model.ts';
import { managesCampaign } from '../queries/sees-campaign.ts';

export const candidate = entity(Candidate, {
  description:
    'A child who takes part in an admission campaign (học sinh dự tuyển). Families see their own; officers those of the campaigns of their agency.',
  table: 'education.candidate',
  key: 'id',
  visible: (viewer, col) => sql`(
    ${viewer?.personId ?? null}::bigint in (${col('applicantId')}, ${col('childId')})
    or ${managesCampaign(viewer, col('campaignId'))})`,
  // The application is kept for the applicant, who alone has an account here.
  protects: { columns: ['points'], whose: 'applicantId' },
  columns: {
    id: id('Id.'),
    code: string('Code of the dossier; with the seed it makes the lot.'),
    points: int('Points by the priorities that its papers prove (điểm ưu tiên).'),
  },
  search: { beginning: ['code'], through: ['child'] },
  relations: {
    campaign: one(AdmissionCampaign, { campaignId: 'id' }, 'The campaign.'),
    child: one(Person, { childId: 'id' }, 'The child.', { withParent: true }),
    commune: one(Unit, { unitId: 'id' }, 'Where it lives.'),
    wishes: many(CandidateWish, { id: 'candidateId' }, 'The schools that it wishes for, the first first.', {
      oldest: 'rank',
      first: 10,
      withParent: true,
    }),
    priorities: many(CandidatePriority, { id: 'candidateId' }, 'What gives it points.', {
      oldest: 'id',
      first: 20,
      withParent: true,
    }),
    admission: one(
      Admission,
      { id: 'candidateId' },
      'What became of it; null for a family until the results are published.',
      { nullable: true },
    ),
  },
});

export const candidateWish = entity(CandidateWish, {
  description: 'A school that a child wishes for (nguyện vọng).',
  table: 'education.candidate_wish',
  key: 'id',
  // Seen only through its candidate.
  visible: () => sql`false`,
  columns: { rank: int('1 for the most wanted.') },
  relations: { campaignSchool: one(CampaignSchool, { campaignSchoolId: 'id' }, 'The school.') },
});

export const candidatePriority = entity(CandidatePriority, {
  description: "A rule that a child's papers prove.",
  table: 'education.candidate_priority',
  key: 'id',
  // Seen only through its candidate.
  visible: () => sql`false`,
  columns: { id: id('Id.') },
  relations: { priority: one(CampaignPriority, { priorityId: 'id' }, 'The rule.') },
});

export const candidateOfDossier = extend(Dossier, {
  relations: {
    candidate: one(
      Candidate,
      { id: 'dossierId' },
      'The candidate that the dossier led to (học sinh dự tuyển).',
      {
        nullable: true,
        withParent: true,
      },
    ),
  },
});

const asked = z.object({ campaign: key });

export const candidates: SchemaPart = (build) => {
  build.queryField('candidates', (t) =>
    t.field({
      type: connectionOf(build, Candidate),
      description: 'The candidates of a campaign, as far as you may see them.',
      authScopes: { signedIn: true },
      args: {
        campaign: t.arg.id({ required: true, description: 'The campaign.' }),
        search: t.arg.string({
          description: "Words of the child's name, with or without tone marks, its number or a dossier code.",
        }),
        ...pageArguments(build, t.arg, Candidate),
      },
      resolve: (_root, { campaign, search, ...page }, ctx, info) =>
        ctx.page(Candidate, info, page, {
          where: { campaignId: parse(asked, { campaign }).campaign },
          search,
        }),
    }),
  );
};
