import { createHash } from 'node:crypto';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Viewer } from '../../../server/kit/index.ts';

/**
 * The only file that knows where it stands who denounced. What leaves it is who asked for it and may have it, and
 * whether something is one's own.
 */
export interface Denouncer {
  readonly fullName: string;
  readonly citizenNumber: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  /** In the denouncer's own words, which may say who they are. */
  readonly letter: string | null;
}

/** By whom and in which request a denunciation was sent or entered; a key of the client's makes it one. */
export interface Sealing {
  /** The person who sends it; null where an officer enters it. */
  readonly personId: number | null;
  readonly request: Buffer | null;
}

/** What stands for an account and its idempotency key: the key itself is kept nowhere. */
export function requestOf(accountId: number, key: string | null | undefined): Buffer | null {
  return key == null ? null : createHash('sha256').update(`${accountId} ${key}`).digest();
}

/** The denunciation that came in a request before; the lock makes equal requests wait for each other. */
export async function findByRequest(db: Kysely<unknown>, request: Buffer | null): Promise<number | null> {
  if (request === null) return null;
  await sql`select pg_advisory_xact_lock(${request.readBigInt64BE().toString()}::bigint)`.execute(db);
  const { rows } = await sql<{ readonly id: number }>`
    select petition_id as id from inspectorate.denouncer where request = ${request}`.execute(db);
  return rows[0]?.id ?? null;
}

export async function sealDenouncer(
  db: Kysely<unknown>,
  petitionId: number,
  { fullName, citizenNumber, phone, address, letter }: Denouncer,
  { personId, request }: Sealing,
): Promise<void> {
  await sql`
    insert into inspectorate.denouncer
      (petition_id, full_name, citizen_number, phone, address, letter, person_id, request)
    values (${petitionId}, ${fullName}, ${citizenNumber}, ${phone}, ${address}, ${letter}, ${personId}, ${request})`.execute(
    db,
  );
}

/** The same denouncer, for a petition that another was forwarded as: nobody needs to look for that. */
export async function sealAlike(db: Kysely<unknown>, petitionId: number, fromId: number): Promise<void> {
  await sql`
    insert into inspectorate.denouncer (petition_id, full_name, citizen_number, phone, address, letter, person_id)
    select ${petitionId}, full_name, citizen_number, phone, address, letter, person_id
    from inspectorate.denouncer where petition_id = ${fromId}`.execute(db);
}

/** Who denounced: only for a look that is on record. */
export async function findDenouncer(db: Kysely<unknown>, lookId: number): Promise<Denouncer> {
  const { rows } = await sql<Denouncer>`
    select d.full_name, d.citizen_number, d.phone, d.address, d.letter
    from inspectorate.denouncer as d join inspectorate.denouncer_look as l on l.petition_id = d.petition_id
    where l.id = ${lookId}`.execute(db);
  const [found] = rows;
  if (found === undefined) throw new Error('A denunciation has no denouncer');
  return found;
}

/** Whether a text names the denouncer of a petition, by name, number or telephone. */
export async function namesDenouncer(
  db: Kysely<unknown>,
  petitionId: number,
  text: string,
): Promise<boolean> {
  const { rows } = await sql<{ readonly named: boolean }>`
    select bool_or(position(${words(sql`told`)} in ${words(sql`${text}`)}) > 0) as named
    from inspectorate.denouncer, lateral (values (full_name), (citizen_number), (phone)) as known (told)
    where petition_id = ${petitionId}`.execute(db);
  return rows[0]?.named === true;
}

/** The plain words of a text, each between blanks. */
function words(text: RawBuilder<unknown>): RawBuilder<string> {
  return sql`(' ' || regexp_replace(server.plain(${text}), '[^[:alnum:]]+', ' ', 'g') || ' ')`;
}

/** Whether a denunciation is the viewer's own, who sent it. */
export function isOwnDenunciation(
  viewer: Viewer | null,
  petitionId: RawBuilder<unknown>,
): RawBuilder<boolean> {
  if (viewer?.personId == null) return sql`false`;
  return sql`exists (select from inspectorate.denouncer as d
    where d.petition_id = ${petitionId} and d.person_id = ${viewer.personId})`;
}
