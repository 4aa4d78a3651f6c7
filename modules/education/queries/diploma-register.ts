import { type Kysely, sql } from 'kysely';
import type { DiplomaKind } from '../model.ts';
import type { EducationTables } from '../tables.ts';

/** The diploma of a person, whichever agency issued it; should two agencies have given one number, the newer. */
export function findDiploma(
  db: Kysely<unknown>,
  wanted: { readonly holderId: number; readonly kind: DiplomaKind; readonly number: string },
) {
  return db
    .$extendTables<EducationTables>()
    .selectFrom('education.diploma')
    .select('id')
    .where('holderId', '=', wanted.holderId)
    .where('kind', '=', wanted.kind)
    .where('number', '=', wanted.number)
    .orderBy('issuedOn', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
}

/** What anybody may know of the diplomas that equal these values: several agencies may have given one number. */
export function findVerified(
  db: Kysely<unknown>,
  wanted: { readonly verificationCode: string } | { readonly kind: DiplomaKind; readonly number: string },
) {
  return db
    .$extendTables<EducationTables>()
    .selectFrom('education.diplomaEntry')
    .select(['kind', 'number', 'year', 'issuedOn', 'correctedOn', 'agencyId'])
    .where((eb) => eb.and({ ...wanted }))
    .orderBy('issuedOn')
    .orderBy('id')
    .limit(20)
    .execute();
}

interface Register {
  readonly agencyId: number;
  readonly kind: DiplomaKind;
}

/** Who holds the diplomas with these numbers, by number. */
export async function findDiplomasNumbered(
  db: Kysely<unknown>,
  { agencyId, kind }: Register,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ readonly number: string; readonly holderId: number }>`
    select number, holder_id from education.diploma
    where agency_id = ${agencyId} and kind = ${kind} and number = any(${numbers})`.execute(db);
  return new Map(rows.map(({ number, holderId }) => [number, holderId]));
}

/** Enters diplomas of a year, in one statement however many they are; the ids of those whose number was free, by number. */
export async function insertDiplomas(
  db: Kysely<unknown>,
  { agencyId, kind, year }: Register & { readonly year: number },
  diplomas: readonly object[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ readonly id: number; readonly number: string }>`
    insert into education.diploma (agency_id, kind, year, holder_id, number, entry_number, holder_name, birth_date,
      birth_place, sex, ethnicity, school_name, ranking, issued_on)
    select ${agencyId}, ${kind}, ${year}, d."holderId", d.number, d."entryNumber", d."holderName", d."birthDate",
      d."birthPlace", d.sex, d.ethnicity, d."schoolName", d.ranking, d."issuedOn"
    from jsonb_to_recordset(${JSON.stringify(diplomas)}::jsonb) as d (
      "holderId" bigint, number text, "entryNumber" text, "holderName" text, "birthDate" date, "birthPlace" text,
      sex text, ethnicity text, "schoolName" text, ranking text, "issuedOn" date)
    on conflict (agency_id, kind, number) do nothing
    returning id, number`.execute(db);
  return new Map(rows.map(({ id, number }) => [number, id]));
}
