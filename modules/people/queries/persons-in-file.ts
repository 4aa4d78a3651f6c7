import { type Kysely, sql } from 'kysely';
import type { PersonInFile } from '../contract.ts';

const recordsOf = (persons: readonly PersonInFile[]) => sql`
  jsonb_to_recordset(${JSON.stringify(persons.map((person, nth) => ({ ...person, nth })))}::jsonb)
    as said (nth integer, "fullName" text, "citizenNumber" text, "birthDate" date)`;

/** By their place those whose number the register knows, and whether it says the same of them. */
export async function findMatches(db: Kysely<unknown>, persons: readonly PersonInFile[]) {
  const { rows } = await sql<{
    readonly nth: number;
    readonly personId: number;
    readonly isSame: boolean;
  }>`
    select said.nth, known.id as person_id,
      known.plain_name = server.plain(said."fullName")
        and coalesce(known.birth_date = said."birthDate", true) as is_same
    from ${recordsOf(persons)} join people.person as known on known.citizen_number = said."citizenNumber"`.execute(
    db,
  );
  return rows;
}

/** Those whom the register knows or did not know, entered; without those of whom it says something else. */
export async function findOrEnterPersons(db: Kysely<unknown>, persons: readonly PersonInFile[]) {
  const { rows } = await sql<{ readonly citizenNumber: string; readonly personId: number }>`
    insert into people.person as known (full_name, citizen_number, birth_date)
    select said."fullName", said."citizenNumber", said."birthDate" from ${recordsOf(persons)}
    order by said."citizenNumber"
    on conflict (citizen_number) do update set birth_date = coalesce(known.birth_date, excluded.birth_date)
    where known.plain_name = server.plain(excluded.full_name)
      and coalesce(known.birth_date = excluded.birth_date, true)
    returning citizen_number, id as person_id`.execute(db);
  return rows;
}
