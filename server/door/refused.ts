import { GraphQLError } from 'graphql';
import type { Refusal } from '../kit/errors.ts';
import { DocumentTooCostly } from './document-too-costly.ts';
import { TooManyRequests } from './too-many-requests.ts';

/** A refusal of the door as the error of an operation that was not begun, and as HTTP tells it. */
export function refused(refusal: Refusal): GraphQLError {
  const { name: code, vi, en } = refusal;
  return new GraphQLError(en, { extensions: { code, vi, en, ...detailsOf(refusal) } });
}

function detailsOf(refusal: Refusal): Readonly<Record<string, unknown>> {
  if (refusal instanceof TooManyRequests) {
    const { retryAfter } = refusal;
    return { retryAfter, http: { status: 429, headers: { 'retry-after': String(retryAfter) } } };
  }
  // As Yoga has it for every document that is not valid.
  const http = { spec: true, status: 400 };
  return refusal instanceof DocumentTooCostly
    ? { cost: refusal.cost, budget: refusal.budget, http }
    : { http };
}
