import { randomBytes } from 'node:crypto';
import type { Act } from '../../../server/kit/index.ts';
import type { Book } from '../tables.ts';
import { type Decided, numberInBook } from './number-in-book.ts';

/** What every line of a book of copies says: its number, the moment, and the code by which anybody verifies it. */
export async function issueInBook(act: Act, book: Book, dossier: Decided) {
  return {
    ...(await numberInBook(act, book, dossier)),
    issuedAt: new Date(act.clock.now().epochMilliseconds),
    verificationCode: randomBytes(18).toString('base64url'),
  };
}
