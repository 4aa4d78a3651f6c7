import type { BodyOf } from '../../../server/kit/index.ts';
import type { people } from '../contract.ts';
import { findOrEnterPerson } from '../queries/find-or-enter-person.ts';

export const enterPerson: BodyOf<typeof people.calls.enterPerson> = async (person, { db }) =>
  (await findOrEnterPerson(db, person)) ?? null;
