import { randomUUID } from 'node:crypto';

const FORM = /^[\w-]{8,64}$/;

/** The id under which everything about a request is logged: the caller's, where it has the form of one. */
export function requestIdOf(given: unknown): string {
  return typeof given === 'string' && FORM.test(given) ? given : randomUUID();
}
