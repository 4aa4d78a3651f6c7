import type { BodyOf } from '../../../server/kit/index.ts';
import type { people } from '../contract.ts';
import { findOrInsertPerson } from '../queries/find-or-insert-person.ts';

export const identified: BodyOf<typeof people.calls.identified> = (person, { db }) =>
  findOrInsertPerson(db, person);
