import { dayOf, momentOf } from '../../../server/kit/index.ts';
import { FormEdition } from './model.ts';

/** The circular whose forms hold for a dossier: by the day on which it was received. */
export function editionOn(receivedAt: Date, formsOf2025From: string): FormEdition {
  const day = dayOf(momentOf(receivedAt));
  return day.toString() >= formsOf2025From ? FormEdition.CIRCULAR_2025 : FormEdition.CIRCULAR_2018;
}
