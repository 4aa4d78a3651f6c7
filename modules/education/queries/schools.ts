import { bearsWords, type Refine } from '../../../server/kit/index.ts';
import type { School } from '../model.ts';

/** Schools by words of their name without tone marks; `null` means all. */
export function named(words: string | null): Refine<School> {
  return (query) => (words === null ? query : query.where(bearsWords(words)));
}
