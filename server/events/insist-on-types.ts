import { InvalidInput } from '../kit/errors.ts';
import type { Event } from '../kit/event.ts';

/** @throws InvalidInput where a type is asked for that no module which is on announces */
export function insistOnTypes(events: readonly Event<unknown>[], types: readonly string[] | null): void {
  const unknown = types?.find((type) => !events.some(({ name }) => name === type));
  if (unknown === undefined) return;
  throw new InvalidInput('types', {
    vi: 'Không có loại sự kiện này.',
    en: 'There is no such type of event; `eventTypes` lists them.',
  });
}
