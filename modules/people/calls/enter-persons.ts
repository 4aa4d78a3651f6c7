import type { BodyOf } from '../../../server/kit/index.ts';
import type { people } from '../contract.ts';
import { findOrEnterPersons } from '../queries/persons-in-file.ts';

export const enterPersons: BodyOf<typeof people.calls.enterPersons> = ({ persons }, { db }) =>
  findOrEnterPersons(db, persons);
