import type { Kysely } from 'kysely';
import { nextNumber } from '../../../server/kit/index.ts';
import type { DossiersTables } from '../tables.ts';

/** The next serial of an agency on a day, from 1, without gap or double. */
export function nextSerial(db: Kysely<unknown>, agencyId: number, day: Temporal.PlainDate): Promise<number> {
  return nextNumber(db.$extendTables<DossiersTables>(), 'dossiers.codeCounter', {
    agencyId,
    day: day.toString(),
  });
}
