import type { Act } from '../../server/kit/index.ts';
import { notices } from './contract.ts';
import { insertLetter } from './queries/letters.ts';

/** Writes to a person about an event, once, and has it sent. */
export async function writeLetter(
  act: Act,
  to: { readonly eventId: number; readonly personId: number },
  words: { readonly subject: string; readonly body: string },
): Promise<void> {
  const createdAt = new Date(act.clock.now().epochMilliseconds);
  const letterId = await insertLetter(act.db, { ...to, ...words, createdAt });
  if (letterId !== null) await act.enqueue(notices.jobs.sendLetter, { letterId });
}
