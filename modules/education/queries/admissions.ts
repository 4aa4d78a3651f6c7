import { type Kysely, sql } from 'kysely';
import type { Drawn } from '../admission/draw.ts';
import type { EducationTables } from '../tables.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<EducationTables>();

/** Writes what a draw gave, in one statement however many they are. */
export async function insertAdmissions(
  db: Kysely<unknown>,
  campaignId: number,
  drawn: readonly Drawn[],
): Promise<void> {
  await sql`
    insert into education.admission (candidate_id, campaign_id, place, lot, campaign_school_id, quota, seat)
    select drawn."candidateId", ${campaignId}, drawn.place, drawn.lot, listed.id, listed.quota,
      (drawn.seat ->> 'nth')::integer
    from jsonb_to_recordset(${JSON.stringify(drawn)}::jsonb)
      as drawn ("candidateId" bigint, place integer, lot text, seat jsonb)
    left join education.campaign_school as listed on listed.id = (drawn.seat ->> 'school')::bigint`.execute(
    db,
  );
}

/** Those who were admitted are pupils of their schools; who has a place in that school year keeps it. */
export async function enterAdmitted(db: Kysely<unknown>, campaignId: number): Promise<void> {
  await sql`
    insert into education.pupil (person_id, school_id, school_year)
    select candidate.child_id, listed.school_id, year.name
    from education.admission as admission
    join education.candidate as candidate on candidate.id = admission.candidate_id
    join education.campaign_school as listed on listed.id = admission.campaign_school_id
    join education.campaign as campaign on campaign.id = admission.campaign_id
    join education.year_plan as year on year.id = campaign.school_year_id
    where admission.campaign_id = ${campaignId}
    order by admission.place
    on conflict do nothing`.execute(db);
}

/** The candidates of a campaign who have not been told yet, at most so many. */
export function findUntold(db: Kysely<unknown>, campaignId: number, most: number) {
  return tables(db)
    .selectFrom('education.candidate as candidate')
    .innerJoin('education.campaign as campaign', 'campaign.id', 'candidate.campaignId')
    .innerJoin('education.yearPlan as year', 'year.id', 'campaign.schoolYearId')
    .innerJoin('education.admission as admission', 'admission.candidateId', 'candidate.id')
    .leftJoin('education.campaignSchool as listed', 'listed.id', 'admission.campaignSchoolId')
    .leftJoin('education.school as school', 'school.id', 'listed.schoolId')
    .select([
      'candidate.id',
      'candidate.dossierId',
      'candidate.code',
      'candidate.childId',
      'candidate.points',
      'campaign.agencyId',
      'campaign.name as campaign',
      'campaign.publishedAt',
      'year.name as schoolYear',
      'admission.place',
      'school.name as school',
    ])
    .where('candidate.campaignId', '=', campaignId)
    .where('candidate.noticeFileId', 'is', null)
    .where('campaign.publishedAt', 'is not', null)
    .orderBy('candidate.id')
    .limit(most)
    .execute();
}

export async function setNotice(db: Kysely<unknown>, candidateId: number, fileId: number): Promise<void> {
  await tables(db)
    .updateTable('education.candidate')
    .set({ noticeFileId: fileId })
    .where('id', '=', candidateId)
    .execute();
}
