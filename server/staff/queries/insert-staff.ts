import type { Kysely } from 'kysely';
import type { ServerTables } from '../../data/tables.ts';

export interface NewStaff {
  readonly login: string;
  readonly name: string;
  /** Who they are at an identity provider. */
  readonly issuer: string;
  readonly subject: string;
}

/** An account of somebody who signs in at an identity provider; null where the login or the subject has one already. */
export async function insertStaff(
  db: Kysely<unknown>,
  { login, name, issuer, subject }: NewStaff,
  linkedAt: Date,
): Promise<number | null> {
  const tables = db.$extendTables<ServerTables>();
  const made = await tables
    .insertInto('server.account')
    .values({ login, name, personId: null })
    .onConflict((conflict) => conflict.column('login').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (made === undefined) return null;
  const tied = await tables
    .insertInto('server.externalIdentity')
    .values({ issuer, subject, accountId: made.id, linkedAt })
    .onConflict((conflict) => conflict.columns(['issuer', 'subject']).doNothing())
    .returning('accountId')
    .executeTakeFirst();
  return tied === undefined ? null : made.id;
}
