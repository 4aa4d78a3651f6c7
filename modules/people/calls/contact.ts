import type { BodyOf } from '../../../server/kit/index.ts';
import type { people } from '../contract.ts';
import { findContact } from '../queries/find-contact.ts';

export const contact: BodyOf<typeof people.calls.contact> = ({ personId }, { db }) =>
  findContact(db, personId);
