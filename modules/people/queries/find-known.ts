import { type Kysely, sql } from 'kysely';

/** The person with this number, where the register has them under this name; undefined otherwise. */
export async function findKnown(
  db: Kysely<unknown>,
  { citizenNumber, fullName }: { readonly citizenNumber: string; readonly fullName: string },
): Promise<number | undefined> {
  const { rows } = await sql<{ readonly id: number }>`
    select id from people.person
    where citizen_number = ${citizenNumber} and plain_name = server.plain(${fullName})`.execute(db);
  return rows[0]?.id;
}
