import { type Insertable, type Kysely, sql } from 'kysely';
import type { EducationTables } from '../tables.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<EducationTables>();

export interface NewCampaign extends Insertable<EducationTables['education.campaign']> {
  readonly schools: readonly {
    readonly schoolId: number;
    readonly quota: number;
    readonly unitIds: readonly number[];
  }[];
  readonly priorities: readonly Omit<
    Insertable<EducationTables['education.campaignPriority']>,
    'campaignId'
  >[];
}

export async function insertCampaign(
  db: Kysely<unknown>,
  { schools, priorities, ...campaign }: NewCampaign,
): Promise<number> {
  const { id: campaignId } = await tables(db)
    .insertInto('education.campaign')
    .values(campaign)
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const { schoolId, quota, unitIds } of schools) {
    const { id: campaignSchoolId } = await tables(db)
      .insertInto('education.campaignSchool')
      .values({ campaignId, schoolId, quota, level: campaign.level })
      .returning('id')
      .executeTakeFirstOrThrow();
    if (unitIds.length > 0)
      await tables(db)
        .insertInto('education.campaignCatchment')
        .values(unitIds.map((unitId) => ({ campaignSchoolId, unitId })))
        .execute();
  }
  if (priorities.length > 0)
    await tables(db)
      .insertInto('education.campaignPriority')
      .values(priorities.map((priority) => ({ ...priority, campaignId })))
      .execute();
  return campaignId;
}

/** What a campaign asks of an application. */
export type CampaignPlan = NonNullable<Awaited<ReturnType<typeof findCampaignPlan>>>;

export function findCampaignPlan(db: Kysely<unknown>, id: number) {
  return tables(db)
    .selectFrom('education.campaign as campaign')
    .selectAll()
    .select([
      sql<readonly { readonly code: string; readonly unitIds: readonly number[] }[]>`array(
        select json_build_object('code', school.code, 'unitIds', array(
          select catchment.unit_id from education.campaign_catchment as catchment
          where catchment.campaign_school_id = listed.id))
        from education.campaign_school as listed join education.school as school on school.id = listed.school_id
        where listed.campaign_id = campaign.id)`.as('schools'),
      sql<readonly string[]>`array(select priority.code from education.campaign_priority as priority
        where priority.campaign_id = campaign.id)`.as('priorities'),
    ])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The campaign, which is neither drawn nor published until the transaction ends; others may add candidates, too. */
export function holdCampaign(db: Kysely<unknown>, id: number) {
  return tables(db)
    .selectFrom('education.campaign')
    .selectAll()
    .where('id', '=', id)
    .forShare()
    .executeTakeFirstOrThrow();
}

/** The campaign, locked until the transaction ends. */
export function lockCampaign(db: Kysely<unknown>, id: number) {
  return tables(db)
    .selectFrom('education.campaign')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateCampaign(
  db: Kysely<unknown>,
  id: number,
  change: Partial<Pick<Insertable<EducationTables['education.campaign']>, Step>>,
): Promise<void> {
  await tables(db).updateTable('education.campaign').set(change).where('id', '=', id).execute();
}

type Step = 'seed' | 'drawnAt' | 'drawnBy' | 'publishAt' | 'publishedAt';

/** One campaign whose moment has come, locked; undefined where there is none, or another worker has it. */
export function lockDueCampaign(db: Kysely<unknown>, now: Date) {
  return tables(db)
    .selectFrom('education.campaign')
    .selectAll()
    .where('publishAt', '<=', now)
    .where('publishedAt', 'is', null)
    .orderBy('publishAt')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
}

/** How many campaigns with candidates are not published: those that are not drawn yet, and those that are. */
export async function countUnpublished(
  db: Kysely<unknown>,
): Promise<ReadonlyMap<'waiting' | 'drawn', number>> {
  const { rows } = await sql<{ state: 'waiting' | 'drawn'; count: number }>`
    select case when drawn_at is null then 'waiting' else 'drawn' end as state, count(*) as count
    from education.campaign as campaign
    where published_at is null
      and exists (select from education.candidate where candidate.campaign_id = campaign.id)
    group by 1`.execute(db);
  return new Map(rows.map(({ state, count }) => [state, count]));
}
