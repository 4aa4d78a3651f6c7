import type { BodyOf } from '../../../server/kit/index.ts';
import type { people } from '../contract.ts';
import { findContacts } from '../queries/find-contact.ts';

export const contacts: BodyOf<typeof people.calls.contacts> = ({ personIds }, { db }) =>
  personIds.length === 0 ? Promise.resolve([]) : findContacts(db, personIds);
