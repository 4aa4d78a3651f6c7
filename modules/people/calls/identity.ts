import type { BodyOf } from '../../../server/kit/index.ts';
import type { people } from '../contract.ts';
import { findIdentity } from '../queries/find-identity.ts';

export const identity: BodyOf<typeof people.calls.identity> = ({ personId }, { db }) =>
  findIdentity(db, personId);
