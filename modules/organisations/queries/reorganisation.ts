import { type Kysely, type Selectable, sql } from 'kysely';
import type { Plan } from '../reorganisation/plan.ts';
import type { OrganisationsTables } from '../tables.ts';

export type ReorganisationRow = Selectable<OrganisationsTables['organisations.reorganisation']>;

const tables = (db: Kysely<unknown>) => db.$extendTables<OrganisationsTables>();

export interface NewReorganisation {
  readonly title: string;
  readonly day: string;
  /** JSON. */
  readonly rows: string;
  /** JSON. */
  readonly succession: string;
  readonly plannedBy: number;
  readonly plannedAt: Date;
}

/** Keeps a plan with what it makes of each unit and agency. */
export async function insertReorganisation(
  db: Kysely<unknown>,
  reorganisation: NewReorganisation,
  { units, agencies }: Plan,
): Promise<number> {
  const { id } = await tables(db)
    .insertInto('organisations.reorganisation')
    .values(reorganisation)
    .returning('id')
    .executeTakeFirstOrThrow();
  await sql`
    insert into organisations.unit_change (reorganisation_id, change, unit_id, successor_code, successor_name)
    select ${id}, c.change, c."unitId", c."successorCode", c."successorName"
    from jsonb_to_recordset(${JSON.stringify(units.changes)}::jsonb)
      as c (change text, "unitId" bigint, "successorCode" text, "successorName" text)`.execute(db);
  await sql`
    insert into organisations.agency_change (reorganisation_id, agency_id, successor_code, successor_name)
    select ${id}, c."agencyId", c."successorCode", c."successorName"
    from jsonb_to_recordset(${JSON.stringify(agencies.changes)}::jsonb)
      as c ("agencyId" bigint, "successorCode" text, "successorName" text)`.execute(db);
  return id;
}

/** Locked until the transaction ends. */
export async function lockReorganisation(db: Kysely<unknown>, id: number): Promise<ReorganisationRow | null> {
  const found = await tables(db)
    .selectFrom('organisations.reorganisation')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return found ?? null;
}

/** The same, but for one on which somebody else is at work. */
export async function takeReorganisation(db: Kysely<unknown>, id: number): Promise<ReorganisationRow | null> {
  const found = await tables(db)
    .selectFrom('organisations.reorganisation')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  return found ?? null;
}

/** Those in which there is something to do: to survey, or to carry out because its day has come. */
export async function openReorganisations(
  db: Kysely<unknown>,
  today: Temporal.PlainDate,
): Promise<readonly number[]> {
  const rows = await tables(db)
    .selectFrom('organisations.reorganisation')
    .select('id')
    .where('finishedAt', 'is', null)
    .where((where) =>
      where.or([
        where('surveyedAt', 'is', null),
        where.and([where('confirmedAt', 'is not', null), where('day', '<=', today.toString())]),
      ]),
    )
    .orderBy('day')
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

type Step = Partial<
  Pick<ReorganisationRow, 'surveyedAt' | 'confirmedBy' | 'confirmedAt' | 'begunAt' | 'finishedAt'>
>;

export async function updateReorganisation(db: Kysely<unknown>, id: number, step: Step): Promise<void> {
  await tables(db).updateTable('organisations.reorganisation').set(step).where('id', '=', id).execute();
}
