import type { BodyOf } from '../../../server/kit/index.ts';
import type { people } from '../contract.ts';
import { findBirthDate } from '../queries/find-contact.ts';

export const bornOn: BodyOf<typeof people.calls.bornOn> = ({ personId }, { db }) =>
  findBirthDate(db, personId);
