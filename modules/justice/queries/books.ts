import type { Kysely } from 'kysely';
import { nextNumber } from '../../../server/kit/index.ts';
import type { Book, JusticeTables } from '../tables.ts';

/** The next number of a book of an agency in a year, from 1, without gaps. */
export function nextBookNumber(
  db: Kysely<unknown>,
  book: { readonly agencyId: number; readonly kind: Book; readonly year: number },
): Promise<number> {
  return nextNumber(db.$extendTables<JusticeTables>(), 'justice.registerCounter', book);
}
