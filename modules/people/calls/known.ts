import type { BodyOf } from '../../../server/kit/index.ts';
import type { people } from '../contract.ts';
import { findKnown } from '../queries/find-known.ts';

export const known: BodyOf<typeof people.calls.known> = async (person, { db }) =>
  (await findKnown(db, person)) ?? null;
