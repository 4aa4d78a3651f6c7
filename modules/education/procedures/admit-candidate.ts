import type { BodyOf, Words } from '../../../server/kit/index.ts';
import { people } from '../../people/contract.ts';
import { communeOf, NO_COMMUNE } from '../admission/commune-of.ts';
import type { education } from '../contract.ts';
import { holdCampaign } from '../queries/campaign.ts';
import { insertCandidate } from '../queries/candidates.ts';

/** Enters the child among the candidates of its campaign: the result follows when it is published, for all at once. */
export const admitCandidate: BodyOf<typeof education.procedures.primaryAdmission> = {
  decide: async ({ id: dossierId, code, applicantId, submittedAt, application }, act) => {
    const { campaignId, childName, childCitizenNumber, childBirthDate, schools, priorities } = application;
    const campaign = await holdCampaign(act.db, campaignId);
    if (submittedAt !== null && submittedAt >= campaign.closesAt) return refused(TOO_LATE);
    if (campaign.drawnAt !== null) return refused(DRAWN);
    const unitId = await communeOf(act, application.commune, campaign);
    if (unitId === null) return refused(NO_COMMUNE);
    const childId = await act.call(people.calls.enterPerson, {
      fullName: childName,
      citizenNumber: childCitizenNumber,
      birthDate: childBirthDate,
    });
    if (childId === null) return refused(NUMBER_OF_ANOTHER);
    const candidate = { campaignId, dossierId, code, childId, applicantId, unitId };
    const candidateId = await insertCandidate(act.db, { ...candidate, schools, priorities });
    if (candidateId === undefined) return refused(TWICE);
    return { kind: 'granted', result: { candidateId }, pending: true };
  },
};

const refused = (because: Words) => ({ kind: 'refused', because }) as const;

const TOO_LATE: Words = {
  vi: 'Hồ sơ được nộp sau khi hết hạn nhận hồ sơ của đợt tuyển sinh.',
  en: 'The application was handed in after the campaign had closed.',
};
const DRAWN: Words = {
  vi: 'Đợt tuyển sinh đã xét tuyển.',
  en: 'The places of the campaign have been drawn.',
};
const NUMBER_OF_ANOTHER: Words = {
  vi: 'Số định danh của học sinh thuộc về người mang họ tên hoặc ngày sinh khác.',
  en: "The child's number belongs to somebody of another name or day of birth.",
};
const TWICE: Words = {
  vi: 'Học sinh đã có hồ sơ dự tuyển trong đợt này.',
  en: 'The child is a candidate of the campaign already.',
};
