import { InvalidInput, type Words } from '../../../server/kit/index.ts';
import type { AdmissionApplication } from '../contract.ts';
import type { CampaignPlan } from '../queries/campaign.ts';
import { CampaignNotOpen } from '../refusals.ts';

/**
 * An application of a child who lives in a unit is filled in while its campaign is open, by its rules.
 * @throws CampaignNotOpen, InvalidInput
 */
export function insistFits(
  plan: CampaignPlan,
  { childBirthDate, schools, priorities }: AdmissionApplication,
  { unitId, now }: { readonly unitId: number; readonly now: Date },
): void {
  if (now < plan.opensAt || now >= plan.closesAt) throw new CampaignNotOpen(plan);
  if (childBirthDate < (plan.bornFrom ?? '') || childBirthDate > (plan.bornTo ?? '9999'))
    throw broken('childBirthDate', {
      vi: 'Ngày sinh không thuộc độ tuổi của đợt tuyển sinh.',
      en: 'The campaign is not for children of this age.',
    });
  if (schools.length > plan.mostWishes)
    throw broken('schools', {
      vi: `Chỉ được đăng ký nhiều nhất ${plan.mostWishes} nguyện vọng.`,
      en: `At most ${plan.mostWishes} schools may be wished for.`,
    });
  const open = new Set(
    plan.schools.flatMap(({ code, unitIds }) =>
      unitIds.length === 0 || unitIds.includes(unitId) ? [code] : [],
    ),
  );
  if (schools.some((code) => !open.has(code)))
    throw broken('schools', {
      vi: 'Trường không thuộc đợt tuyển sinh, hoặc không tuyển sinh tại địa bàn này.',
      en: 'A school is not in the campaign, or does not take children from this commune.',
    });
  if (priorities.some((code) => !plan.priorities.includes(code)))
    throw broken('priorities', {
      vi: 'Đợt tuyển sinh không có chế độ ưu tiên này.',
      en: 'The campaign has no such priority.',
    });
}

function broken(field: keyof AdmissionApplication, words: Words): InvalidInput {
  return new InvalidInput(`application.${field}`, words);
}
