import type { Agency, Unit } from '../../organisations/model.ts';
import type { Person } from '../../people/model.ts';
import type { School, SchoolLevel, SchoolYear } from '../model.ts';

/** An admission campaign (đợt tuyển sinh) of an agency for one level and school year. */
export class AdmissionCampaign {
  declare readonly id: number;
  declare readonly agencyId: number;
  declare readonly level: SchoolLevel;
  declare readonly schoolYearId: number;
  declare readonly name: string;
  declare readonly opensAt: Date;
  declare readonly closesAt: Date;
  declare readonly bornFrom: string | null;
  declare readonly bornTo: string | null;
  declare readonly mostWishes: number;
  declare readonly drawnAt: Date | null;
  declare readonly publishAt: Date | null;
  declare readonly publishedAt: Date | null;
  declare readonly seed: string | null;
  declare readonly plainName: string;
  declare readonly agency: Agency;
  declare readonly schoolYear: SchoolYear;
  declare readonly schools: readonly CampaignSchool[];
  declare readonly priorities: readonly CampaignPriority[];
}

/** A school in a campaign, with how many it takes (chỉ tiêu). */
export class CampaignSchool {
  declare readonly id: number;
  declare readonly campaignId: number;
  declare readonly schoolId: number;
  declare readonly quota: number;
  declare readonly school: School;
  declare readonly catchments: readonly CampaignCatchment[];
  declare readonly admissions: readonly Admission[];
}

/** A commune from which a school takes children (địa bàn tuyển sinh). */
export class CampaignCatchment {
  declare readonly id: number;
  declare readonly campaignSchoolId: number;
  declare readonly unitId: number;
  declare readonly commune: Unit;
}

/** A rule of a campaign that gives points (chế độ ưu tiên). */
export class CampaignPriority {
  declare readonly id: number;
  declare readonly campaignId: number;
  declare readonly code: string;
  declare readonly name: string;
  declare readonly nameEn: string;
  declare readonly points: number;
}

/** A child who takes part in a campaign (học sinh dự tuyển). */
export class Candidate {
  declare readonly id: number;
  declare readonly campaignId: number;
  declare readonly dossierId: number;
  declare readonly code: string;
  declare readonly childId: number;
  declare readonly applicantId: number;
  declare readonly unitId: number;
  declare readonly points: number;
  declare readonly campaign: AdmissionCampaign;
  declare readonly child: Person;
  declare readonly commune: Unit;
  declare readonly wishes: readonly CandidateWish[];
  declare readonly priorities: readonly CandidatePriority[];
  declare readonly admission: Admission | null;
}

/** One of the schools that a child wishes for (nguyện vọng). */
export class CandidateWish {
  declare readonly id: number;
  declare readonly candidateId: number;
  declare readonly rank: number;
  declare readonly campaignSchoolId: number;
  declare readonly campaignSchool: CampaignSchool;
}

/** A rule that a child's papers prove. */
export class CandidatePriority {
  declare readonly id: number;
  declare readonly candidateId: number;
  declare readonly priorityId: number;
  declare readonly priority: CampaignPriority;
}

/** What became of a child in the draw (kết quả tuyển sinh). */
export class Admission {
  declare readonly id: number;
  declare readonly candidateId: number;
  declare readonly campaignId: number;
  declare readonly place: number;
  declare readonly lot: string;
  declare readonly campaignSchoolId: number | null;
  declare readonly seat: number | null;
  declare readonly campaignSchool: CampaignSchool | null;
  declare readonly candidate: Candidate;
}
