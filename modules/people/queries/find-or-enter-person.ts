import { type Kysely, sql } from 'kysely';
import type { PersonAtCounter } from '../contract.ts';

/**
 * The person with this number, entered where there is none; undefined where the register knows the number under another
 * name or day of birth. What is known already stays as it is.
 */
export async function findOrEnterPerson(
  db: Kysely<unknown>,
  { fullName, citizenNumber, birthDate = null, phone = null, email = null, address = null }: PersonAtCounter,
): Promise<number | undefined> {
  const { rows } = await sql<{ readonly id: number }>`
    insert into people.person as known (full_name, citizen_number, birth_date, phone, email, address)
    values (${fullName}, ${citizenNumber}, ${birthDate}, ${phone}, ${email}, ${address})
    on conflict (citizen_number) do update set
      birth_date = coalesce(known.birth_date, excluded.birth_date),
      phone = coalesce(known.phone, excluded.phone),
      email = coalesce(known.email, excluded.email),
      address = coalesce(known.address, excluded.address)
    where known.plain_name = server.plain(excluded.full_name)
      and coalesce(known.birth_date = excluded.birth_date, true)
    returning id`.execute(db);
  return rows[0]?.id;
}
