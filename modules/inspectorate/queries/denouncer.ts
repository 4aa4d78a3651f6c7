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
  await sql`
    insert into inspectorate.denouncer_file (petition_id, file_id, name)
    select ${petitionId}, file_id, name from inspectorate.denouncer_file where petition_id = ${fromId}`.execute(
    db,
  );
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

/** A file that a denouncer handed in, by the name that they gave it. */
export interface DenouncerFile {
  readonly fileId: number;
  readonly name: string;
}

export async function sealFile(
  db: Kysely<unknown>,
  petitionId: number,
  { fileId, name }: DenouncerFile,
): Promise<void> {
  await sql`
    insert into inspectorate.denouncer_file (petition_id, file_id, name)
    values (${petitionId}, ${fileId}, ${name})`.execute(db);
}

export async function countSealedFiles(db: Kysely<unknown>, petitionId: number): Promise<number> {
  const { rows } = await sql<{ readonly present: number }>`
    select count(*)::integer as present from inspectorate.denouncer_file where petition_id = ${petitionId}`.execute(
    db,
  );
  return rows[0]?.present ?? 0;
}

/** What the denouncer handed in: only for a look that is on record. */
export async function findSealedFiles(
  db: Kysely<unknown>,
  lookId: number,
): Promise<readonly DenouncerFile[]> {
  const { rows } = await sql<DenouncerFile>`
    select f.file_id, f.name from inspectorate.denouncer_file as f
    join inspectorate.denouncer_look as l on l.petition_id = f.petition_id
    where l.id = ${lookId} order by f.file_id`.execute(db);
  return rows;
}

/** A file of which an account was told in a look since a moment, and may still know; undefined where it was not. */
export async function findFileOfLook(
  db: Kysely<unknown>,
  lookId: number,
  fileId: number,
  { accountId, since }: { readonly accountId: number; readonly since: Date },
): Promise<{ readonly name: string; readonly agencyId: number } | undefined> {
  const { rows } = await sql<{ readonly name: string; readonly agencyId: number }>`
    select f.name, p.agency_id from inspectorate.denouncer_look as l
    join inspectorate.confidant as c on c.id = l.confidant_id and c.ended_at is null
    join inspectorate.petition as p on p.id = l.petition_id
    join inspectorate.denouncer_file as f on f.petition_id = l.petition_id and f.file_id = ${fileId}
    where l.id = ${lookId} and l.account_id = ${accountId} and l.at >= ${since}`.execute(db);
  return rows[0];
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

/** Whether a person sent a denunciation. */
export async function isDenouncer(
  db: Kysely<unknown>,
  petitionId: number,
  personId: number | null,
): Promise<boolean> {
  if (personId === null) return false;
  const { rows } = await sql`
    select from inspectorate.denouncer where petition_id = ${petitionId} and person_id = ${personId}`.execute(
    db,
  );
  return rows.length > 0;
}

/** The same of the viewer, for `visible`. */
export function isOwnDenunciation(
  viewer: Viewer | null,
  petitionId: RawBuilder<unknown>,
): RawBuilder<boolean> {
  if (viewer?.personId == null) return sql`false`;
  return sql`exists (select from inspectorate.denouncer as d
    where d.petition_id = ${petitionId} and d.person_id = ${viewer.personId})`;
}
