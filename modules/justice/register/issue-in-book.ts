import { randomBytes } from 'node:crypto';
import { type Act, dayOf, NotSignedIn } from '../../../server/kit/index.ts';
import { nextBookNumber } from '../queries/books.ts';
import type { Book } from '../tables.ts';

interface Decided {
  readonly id: number;
  readonly agencyId: number;
  readonly applicantId: number;
}

/** What every line of a book of copies says: the next number of its agency and year, who issues it, when, and its code. */
export async function issueInBook(act: Act, book: Book, { id: dossierId, agencyId, applicantId }: Decided) {
  const { viewer } = act;
  if (viewer === null) throw new NotSignedIn();
  const now = act.clock.now();
  const today = dayOf(now);
  const { year } = today;
  return {
    dossierId,
    agencyId,
    applicantId,
    year,
    number: await nextBookNumber(act.db, { agencyId, kind: book, year }),
    issuedOn: today.toString(),
    issuedAt: new Date(now.epochMilliseconds),
    verificationCode: randomBytes(18).toString('base64url'),
    issuerId: viewer.accountId,
    issuerName: viewer.name,
  };
}
