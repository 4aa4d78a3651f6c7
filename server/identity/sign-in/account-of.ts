import { type Kysely, sql } from 'kysely';
import type { ServerTables } from '../../data/tables.ts';
import type { Act } from '../../kit/context.ts';
import type { Call } from '../../kit/contract.ts';
import type { VouchedPerson } from '../../kit/vouched-person.ts';
import type { Identified } from './identified.ts';
import { AccountSuspended, NoAccount } from './refusals.ts';

/** Finds or enters the person, in whatever module keeps persons. */
export type PersonOf = Call<VouchedPerson, number>;

/**
 * The account of whom an issuer vouches for: the one that was tied to this subject before; else, for a person whose
 * level was proven, the one of that person, or a new one. Whoever may do anything for an office is tied by an
 * administrator alone: a number that somebody claims must not bring rights with it.
 * @throws NoAccount, AccountSuspended
 */
export async function accountOf(
  act: Act,
  { issuer, subject, level, person }: Identified,
  personOf: PersonOf | null,
): Promise<number> {
  const db = act.db.$extendTables<ServerTables>();
  // Two browsers that come back at once: the second finds what the first has tied.
  await sql`select pg_advisory_xact_lock(hashtextextended(${subject}, hashtextextended(${issuer}, 0)))`.execute(
    db,
  );
  const tied = await db
    .selectFrom('server.externalIdentity as e')
    .innerJoin('server.account as a', 'a.id', 'e.accountId')
    .select(['a.id', 'a.suspendedAt'])
    .where('e.issuer', '=', issuer)
    .where('e.subject', '=', subject)
    .executeTakeFirst();
  if (tied?.suspendedAt != null) throw new AccountSuspended();
  if (tied !== undefined) return tied.id;
  if (person === null || level === 0 || personOf === null) throw new NoAccount();
  const accountId = await ofPerson(db, await act.call(personOf, person), person.fullName, issuer);
  const linkedAt = new Date(act.clock.now().epochMilliseconds);
  await db.insertInto('server.externalIdentity').values({ issuer, subject, accountId, linkedAt }).execute();
  return accountId;
}

/** The account of a person, which is made where there is none. */
async function ofPerson(
  db: Kysely<ServerTables>,
  personId: number,
  name: string,
  issuer: string,
): Promise<number> {
  await db
    .insertInto('server.account')
    .values({ login: `citizen-${personId}`, name, personId })
    .onConflict((conflict) => conflict.column('personId').doNothing())
    .execute();
  const account = await db
    .selectFrom('server.account as a')
    .select((select) => [
      'a.id',
      'a.suspendedAt',
      select
        .or([
          select.exists(
            select
              .selectFrom('server.accountGrant as g')
              .select('g.accountId')
              .whereRef('g.accountId', '=', 'a.id'),
          ),
          // Those that begin later, too.
          select.exists(
            select
              .selectFrom('server.roleGrant as r')
              .select('r.accountId')
              .whereRef('r.accountId', '=', 'a.id')
              .where('r.endedAt', 'is', null),
          ),
          select.exists(
            select
              .selectFrom('server.delegation as d')
              .select('d.toAccount')
              .whereRef('d.toAccount', '=', 'a.id')
              .where('d.endedAt', 'is', null),
          ),
        ])
        .as('granted'),
      select
        .exists(
          select
            .selectFrom('server.externalIdentity as e')
            .select('e.accountId')
            .whereRef('e.accountId', '=', 'a.id')
            .where('e.issuer', '=', issuer),
        )
        .as('tied'),
    ])
    .where('a.personId', '=', personId)
    // Of two subjects that claim one number at once, the second sees that the first has come.
    .forUpdate('a')
    .executeTakeFirstOrThrow();
  if (account.suspendedAt !== null) throw new AccountSuspended();
  // Another subject with the same number at the same issuer is somebody else, or a mistake that a person must look at.
  if (account.granted || account.tied) throw new NoAccount();
  return account.id;
}
