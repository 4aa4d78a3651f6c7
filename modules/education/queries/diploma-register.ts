import type { Kysely } from 'kysely';
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
