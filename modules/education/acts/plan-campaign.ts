import { type Act, InvalidInput, NotAllowed, signedIn, type Words } from '../../../server/kit/index.ts';
import { communeOf, NO_COMMUNE } from '../admission/commune-of.ts';
import type { PlannedCampaign } from '../admission/planned-campaign.ts';
import { education } from '../contract.ts';
import { insertCampaign } from '../queries/campaign.ts';
import { findSchoolsOf, findSchoolYear } from '../queries/schools.ts';

/** Plans a campaign for schools that the agency manages. @throws InvalidInput for what there is not */
export async function planCampaign(act: Act, planned: PlannedCampaign): Promise<number> {
  const { agency: agencyId, schoolYear, bornFrom = null, bornTo = null, schools, ...campaign } = planned;
  if (!signedIn(act.viewer).may(education.permissions.manageAdmissions, agencyId)) throw new NotAllowed();
  const year = await findSchoolYear(act.db, schoolYear);
  if (year === undefined) throw unknown('schoolYear', NO_YEAR);
  const codes = schools.map(({ code }) => code);
  const found = await findSchoolsOf(act.db, { agencyId, level: campaign.level, codes });
  const idOf = new Map(found.map(({ id, code }) => [code, id]));
  const units = await unitsOf(act, planned);
  return insertCampaign(act.db, {
    ...campaign,
    agencyId,
    schoolYearId: year.id,
    bornFrom,
    bornTo,
    schools: schools.map(({ code, quota, communes }) => {
      const schoolId = idOf.get(code);
      if (schoolId === undefined) throw unknown('schools', NO_SCHOOL);
      return {
        schoolId,
        quota,
        unitIds: [...new Set(communes)].flatMap((commune) => units.get(commune) ?? []),
      };
    }),
  });
}

/** The communes that the plan names, as they are when it opens. */
async function unitsOf(act: Act, planned: PlannedCampaign): Promise<ReadonlyMap<string, number>> {
  const units = new Map<string, number>();
  for (const code of new Set(planned.schools.flatMap(({ communes }) => communes))) {
    const unitId = await communeOf(act, code, planned);
    if (unitId === null) throw unknown('schools', NO_COMMUNE);
    units.set(code, unitId);
  }
  return units;
}

function unknown(field: keyof PlannedCampaign, words: Words): InvalidInput {
  return new InvalidInput(`plan.${field}`, words);
}

const NO_YEAR: Words = {
  vi: 'Năm học này chưa có kế hoạch.',
  en: 'This school year is not planned yet.',
};
const NO_SCHOOL: Words = {
  vi: 'Cơ quan không quản lý trường nào của cấp học này mang mã này.',
  en: 'The agency manages no school of this level with this code.',
};
