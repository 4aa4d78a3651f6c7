import type { Insertable, Kysely } from 'kysely';
import { inForce } from '../../../server/kit/index.ts';
import type { AllowanceKind, DisabilityDegree } from '../social/model.ts';
import type { HealthTables } from '../tables.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<HealthTables>();

/** What the law sets on a day for somebody of this age and, where it asks for one, of this degree of disability. */
export function findRate(
  db: Kysely<unknown>,
  kind: AllowanceKind,
  { degree, age }: { readonly degree: DisabilityDegree | null; readonly age: number },
  day: Temporal.PlainDate,
) {
  return tables(db)
    .selectFrom('health.allowanceRate as rate')
    .select(['id', 'amount'])
    .where('kind', '=', kind)
    .where('degree', 'is not distinct from', degree)
    .where('ageFrom', '<=', age)
    .where((eb) => eb.or([eb('ageTo', 'is', null), eb('ageTo', '>', age)]))
    .where(inForce('rate', day))
    .executeTakeFirst();
}

/** The allowance of a kind that a person gets now. */
export function findPaid(db: Kysely<unknown>, kind: AllowanceKind, personId: number) {
  return tables(db)
    .selectFrom('health.allowance')
    .select('id')
    .where('kind', '=', kind)
    .where('personId', '=', personId)
    .where('endedOn', 'is', null)
    .executeTakeFirst();
}

export async function endAllowance(
  db: Kysely<unknown>,
  id: number,
  ended: { readonly endedOn: string; readonly endingDossierId: number },
): Promise<void> {
  await tables(db).updateTable('health.allowance').set(ended).where('id', '=', id).execute();
}

export async function insertAllowance(
  db: Kysely<unknown>,
  allowance: Omit<Insertable<HealthTables['health.allowance']>, 'endedOn' | 'endingDossierId'>,
): Promise<number> {
  const { id } = await tables(db)
    .insertInto('health.allowance')
    .values({ ...allowance, endedOn: null, endingDossierId: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
