import { InvalidInput } from './errors.ts';

/** No list is longer than this in one answer. */
export const LONGEST_LIST = 100;

/** A length that a client asked for, or the refusal of it. */
export function listLength(length: number, argument = 'first'): number {
  if (length >= 1 && length <= LONGEST_LIST) return length;
  throw new InvalidInput(argument, {
    vi: `Số lượng phải từ 1 đến ${LONGEST_LIST}.`,
    en: `The number must be from 1 to ${LONGEST_LIST}.`,
  });
}
