import type { Act } from '../../server/kit/index.ts';
import { notices } from './contract.ts';
import { insertLetter } from './queries/letters.ts';

/** An entry in the history of a dossier, or what a department calls an occasion. */
type About = { readonly eventId: number } | { readonly occasion: string };

/** Writes to a person about an event or an occasion, once, and has it sent. */
export async function writeLetter(
  act: Act,
  { personId, ...about }: { readonly personId: number } & About,
  words: { readonly subject: string; readonly body: string },
): Promise<void> {
  const createdAt = new Date(act.clock.now().epochMilliseconds);
  const letterId = await insertLetter(act.db, {
    eventId: null,
    occasion: null,
    ...about,
    personId,
    ...words,
    createdAt,
  });
  if (letterId !== null) await act.enqueue(notices.jobs.sendLetter, { letterId });
}
