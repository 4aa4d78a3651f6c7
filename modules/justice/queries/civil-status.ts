import { type Kysely, type Selectable, sql } from 'kysely';
import { AnnotationKind, EntryKind, MaritalStatus, type Sex } from '../model.ts';
import type { JusticeTables } from '../tables.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<JusticeTables>();

/** Whoever decides on the civil status of these persons waits for whoever does already, in one order for all. */
export async function lockCivilStatus(db: Kysely<unknown>, personIds: readonly number[]): Promise<void> {
  for (const id of personIds.toSorted((a, b) => a - b))
    await sql`select pg_advisory_xact_lock(hashtextextended('justice.civil-status', ${id}))`.execute(db);
}

/** What these persons are, in a marriage or dead, on a day or later. */
export function findStatusesFrom(
  db: Kysely<unknown>,
  personIds: readonly number[],
  day: string,
): Promise<readonly Selectable<JusticeTables['justice.civilStatus']>[]> {
  return tables(db)
    .selectFrom('justice.civilStatus')
    .selectAll()
    .where('personId', 'in', personIds)
    .where((eb) => eb.or([eb('validTo', 'is', null), eb('validTo', '>', day)]))
    .execute();
}

export async function insertStatuses(
  db: Kysely<unknown>,
  {
    personIds,
    ...status
  }: {
    readonly personIds: readonly number[];
    readonly entryId: number;
    readonly status: 'married' | 'deceased';
    readonly validFrom: string;
  },
): Promise<void> {
  if (personIds.length === 0) return;
  await tables(db)
    .insertInto('justice.civilStatus')
    .values(personIds.map((personId) => ({ ...status, personId, validTo: null, endedById: null })))
    .execute();
}

/** Whether the register has a person as married or dead by another entry while this one says that they are. */
export async function isOtherwise(db: Kysely<unknown>, personId: number, entryId: number): Promise<boolean> {
  const { rows } = await sql`
    select from justice.entry
    join justice.civil_status as other on other.person_id = ${personId} and other.entry_id <> entry.id
    where entry.id = ${entryId} and entry.kind in (${EntryKind.MARRIAGE}, ${EntryKind.DEATH})
      and daterange(other.valid_from, other.valid_to) && daterange(entry.happened_on,
        (select valid_to from justice.civil_status where entry_id = entry.id limit 1))`.execute(db);
  return rows.length > 0;
}

/** Ends a marriage for both, by what was noted in its entry; whether there was one to end. */
export async function endMarriage(
  db: Kysely<unknown>,
  entryId: number,
  end: { readonly validTo: string; readonly endedById: number },
): Promise<boolean> {
  const { numUpdatedRows } = await tables(db)
    .updateTable('justice.civilStatus')
    .set(end)
    .where('entryId', '=', entryId)
    .where('status', '=', 'married')
    .where('validTo', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The marital status of somebody on a day, as far as the register tells. */
export async function findMaritalStatus(
  db: Kysely<unknown>,
  personId: number,
  day: string,
): Promise<MaritalStatus> {
  const last = await tables(db)
    .selectFrom('justice.civilStatus as status')
    .leftJoin('justice.annotation as ending', 'ending.id', 'status.endedById')
    .select(['status.validTo', 'ending.kind'])
    .where('status.personId', '=', personId)
    .where('status.status', '=', 'married')
    .where('status.validFrom', '<=', day)
    .orderBy('status.validFrom', 'desc')
    .executeTakeFirst();
  if (last === undefined) return MaritalStatus.NEVER_MARRIED;
  if (last.validTo === null || last.validTo > day) return MaritalStatus.MARRIED;
  return last.kind === AnnotationKind.DEATH ? MaritalStatus.WIDOWED : MaritalStatus.DIVORCED;
}

/** The age from which somebody may marry on a day; undefined where no law of that day is known. */
export async function findMarriageAge(
  db: Kysely<unknown>,
  sex: Sex,
  day: string,
): Promise<number | undefined> {
  const { rows } = await sql<{ readonly age: number }>`
    select age from justice.marriage_age
    where sex = ${sex} and daterange(valid_from, valid_to) @> ${day}::date`.execute(db);
  return rows[0]?.age;
}
