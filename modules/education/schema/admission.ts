import { sql } from 'kysely';
import { entity, id, int, maybe, one, string } from '../../../server/kit/index.ts';
import { Admission, CampaignSchool, Candidate } from '../admission/model.ts';
import { isToldOf, managesCampaign } from '../queries/sees-campaign.ts';

export const admission = entity(Admission, {
  description:
    'What became of a child in the draw (kết quả tuyển sinh). Officers see it for the campaigns of their agency; a family sees its own once the results are published, and nothing of it before.',
  table: 'education.admission',
  key: 'id',
  visible: (viewer, col) => sql`(
    ${managesCampaign(viewer, col('campaignId'))} or ${isToldOf(viewer, col('candidateId'))})`,
  columns: {
    id: id('Id.'),
    place: int('Place in the order of points and, among equals, of lots; from 1.'),
    lot: string('Its lot, by which equals are ordered.'),
    seat: maybe(int('Which of the seats of the school it took; null where it was not admitted.')),
  },
  relations: {
    campaignSchool: one(
      CampaignSchool,
      { campaignSchoolId: 'id' },
      'The school that admitted it; null where none did.',
      {
        nullable: true,
      },
    ),
    candidate: one(Candidate, { candidateId: 'id' }, 'Who it is.', { withParent: true }),
  },
});
