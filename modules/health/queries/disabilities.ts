import type { Insertable, Kysely } from 'kysely';
import { nextNumber } from '../../../server/kit/index.ts';
import type { HealthTables } from '../tables.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<HealthTables>();

export async function insertConclusion(
  db: Kysely<unknown>,
  conclusion: Insertable<HealthTables['health.disabilityConclusion']>,
): Promise<void> {
  await tables(db).insertInto('health.disabilityConclusion').values(conclusion).execute();
}

/** What a council concluded last for a dossier; undefined where none has. */
export function findLastConclusion(db: Kysely<unknown>, dossierId: number) {
  return tables(db)
    .selectFrom('health.disabilityConclusion')
    .select('id')
    .where('dossierId', '=', dossierId)
    .orderBy('id', 'desc')
    .executeTakeFirst();
}

/** The degree on a person's certificate; undefined where they have none. */
export async function findDegree(db: Kysely<unknown>, personId: number) {
  const found = await tables(db)
    .selectFrom('health.disabilityCertificate as certificate')
    .innerJoin('health.disabilityConclusion as conclusion', 'conclusion.id', 'certificate.conclusionId')
    .select('conclusion.degree')
    .where('certificate.personId', '=', personId)
    .where('certificate.replacedOn', 'is', null)
    .executeTakeFirst();
  return found?.degree;
}

/** Ends a person's certificate, where they have one, in favour of another from that day on. */
export async function replaceCertificate(
  db: Kysely<unknown>,
  personId: number,
  replacedOn: string,
): Promise<void> {
  await tables(db)
    .updateTable('health.disabilityCertificate')
    .set({ replacedOn })
    .where('personId', '=', personId)
    .where('replacedOn', 'is', null)
    .execute();
}

/** The next number of an agency's register of certificates in a year, from 1, without gaps. */
export function nextCertificateSerial(
  db: Kysely<unknown>,
  series: { readonly agencyId: number; readonly year: number },
): Promise<number> {
  return nextNumber(tables(db), 'health.disabilityCertificateCounter', series);
}

export async function insertCertificate(
  db: Kysely<unknown>,
  certificate: Omit<Insertable<HealthTables['health.disabilityCertificate']>, 'replacedOn'>,
): Promise<number> {
  const { id } = await tables(db)
    .insertInto('health.disabilityCertificate')
    .values({ ...certificate, replacedOn: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
