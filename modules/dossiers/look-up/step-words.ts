import { EVENTS } from '../history/record-event.ts';

/** What each step of a dossier is called in a language: as the event that tells the world of it. */
export function stepWords(language: 'vi' | 'en'): Readonly<Record<string, string>> {
  const nth = language === 'vi' ? 0 : 1;
  return Object.fromEntries(
    Object.entries(EVENTS).map(([kind, { title }]) => [kind, title.split(' / ')[nth] ?? title]),
  );
}
