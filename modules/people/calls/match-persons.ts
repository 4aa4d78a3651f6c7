import type { BodyOf } from '../../../server/kit/index.ts';
import type { people } from '../contract.ts';
import { findMatches } from '../queries/persons-in-file.ts';

export const matchPersons: BodyOf<typeof people.calls.matchPersons> = ({ persons }, { db }) =>
  findMatches(db, persons);
