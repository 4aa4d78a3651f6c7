import { type Insertable, type Kysely, sql } from 'kysely';
import type { Drawing } from '../admission/draw.ts';
import type { EducationTables } from '../tables.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<EducationTables>();

type NewCandidate = Omit<Insertable<EducationTables['education.candidate']>, 'points'> & {
  /** Codes of schools, the most wanted first. */
  readonly schools: readonly string[];
  readonly priorities: readonly string[];
};

/** Enters a child into a campaign, with the points that its priorities give; undefined where it is a candidate already. */
export async function insertCandidate(
  db: Kysely<unknown>,
  { schools, priorities, ...candidate }: NewCandidate,
): Promise<number | undefined> {
  const { campaignId } = candidate;
  const claimed = await tables(db)
    .selectFrom('education.campaignPriority')
    .select(['id', 'points'])
    .where('campaignId', '=', campaignId)
    .where('code', 'in', [...priorities, ''])
    .execute();
  const points = claimed.reduce((sum, each) => sum + each.points, 0);
  const inserted = await tables(db)
    .insertInto('education.candidate')
    .values({ ...candidate, points })
    .onConflict((conflict) => conflict.columns(['campaignId', 'childId']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (inserted === undefined) return undefined;
  const { id: candidateId } = inserted;
  await sql`
    insert into education.candidate_wish (candidate_id, campaign_id, rank, campaign_school_id)
    select ${candidateId}, ${campaignId}, wish.rank, listed.id
    from unnest(${schools}::text[]) with ordinality as wish (code, rank)
    join education.school as school on school.code = wish.code
    join education.campaign_school as listed
      on listed.school_id = school.id and listed.campaign_id = ${campaignId}`.execute(db);
  if (claimed.length > 0)
    await tables(db)
      .insertInto('education.candidatePriority')
      .values(claimed.map(({ id: priorityId }) => ({ candidateId, campaignId, priorityId })))
      .execute();
  return candidateId;
}

/** Those for whom the places of a campaign are drawn. */
export function findDrawings(db: Kysely<unknown>, campaignId: number): Promise<readonly Drawing[]> {
  return tables(db)
    .selectFrom('education.candidate as candidate')
    .select([
      'id',
      'code',
      'points',
      sql<readonly number[]>`array(select wish.campaign_school_id from education.candidate_wish as wish
        where wish.candidate_id = candidate.id order by wish.rank)`.as('wishes'),
    ])
    .where('campaignId', '=', campaignId)
    .execute();
}

/** How many each school of a campaign takes. */
export async function findQuotas(
  db: Kysely<unknown>,
  campaignId: number,
): Promise<ReadonlyMap<number, number>> {
  const rows = await tables(db)
    .selectFrom('education.campaignSchool')
    .select(['id', 'quota'])
    .where('campaignId', '=', campaignId)
    .execute();
  return new Map(rows.map(({ id, quota }) => [id, quota]));
}
