import { type Insertable, type Kysely, sql } from 'kysely';
import type { OrganisationsTables } from '../tables.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<OrganisationsTables>();

type Day = Omit<Insertable<OrganisationsTables['organisations.calendarChangeDay']>, 'changeId'>;
type Hours = Omit<Insertable<OrganisationsTables['organisations.calendarChangeHours']>, 'changeId'>;

/** Keeps a plan for the calendar as it is now; answers with its id. */
export async function insertCalendarChange(
  db: Kysely<unknown>,
  change: {
    readonly agencyId: number | null;
    readonly notice: string;
    readonly plannerId: number;
    readonly plannedAt: Date;
  },
  days: readonly Day[],
  hours: readonly Hours[],
): Promise<number> {
  const { id: changeId } = await tables(db)
    .insertInto('organisations.calendarChange')
    .values({
      ...change,
      base: sql`(select count(*) from organisations.calendar_change where made_at is not null)`,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const belongs = <T>(row: T) => ({ ...row, changeId });
  if (days.length > 0)
    await tables(db).insertInto('organisations.calendarChangeDay').values(days.map(belongs)).execute();
  if (hours.length > 0)
    await tables(db).insertInto('organisations.calendarChangeHours').values(hours.map(belongs)).execute();
  return changeId;
}

export function findCalendarChange(db: Kysely<unknown>, id: number) {
  return tables(db)
    .selectFrom('organisations.calendarPlan')
    .select(['id', 'agencyId', 'notice', 'state'])
    .select(
      sql<string>`least(
        (select min(day) from organisations.calendar_change_day as d where d.change_id = calendar_plan.id),
        (select min(valid_from) from organisations.calendar_change_hours as h where h.change_id = calendar_plan.id))`.as(
        'firstDay',
      ),
    )
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function markMade(
  db: Kysely<unknown>,
  id: number,
  made: { readonly makerId: number; readonly madeAt: Date },
): Promise<void> {
  await tables(db).updateTable('organisations.calendarChange').set(made).where('id', '=', id).execute();
}

/** When the calendar was changed, in order. */
export async function findMadeMoments(db: Kysely<unknown>): Promise<readonly Date[]> {
  const made = await tables(db)
    .selectFrom('organisations.calendarChange')
    .select('madeAt')
    .where('madeAt', 'is not', null)
    .orderBy('base')
    .execute();
  return made.flatMap(({ madeAt }) => madeAt ?? []);
}
