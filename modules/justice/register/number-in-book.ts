import { type Act, dayOf, NotSignedIn } from '../../../server/kit/index.ts';
import { nextBookNumber } from '../queries/books.ts';
import type { Book } from '../tables.ts';

/** A dossier that leads to a line of a book. */
export interface Decided {
  readonly id: number;
  readonly agencyId: number;
  readonly applicantId: number;
}

/** What every line of a book says: the next number of its agency and year, for whom, when, and by whom. */
export async function numberInBook(act: Act, book: Book, { id: dossierId, agencyId, applicantId }: Decided) {
  const { viewer } = act;
  if (viewer === null) throw new NotSignedIn();
  const today = dayOf(act.clock.now());
  const { year } = today;
  const number = await nextBookNumber(act.db, { agencyId, kind: book, year });
  return {
    dossierId,
    agencyId,
    applicantId,
    year,
    number,
    issuedOn: today.toString(),
    issuerId: viewer.accountId,
    issuerName: viewer.name,
  };
}
