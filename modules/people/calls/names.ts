import type { BodyOf } from '../../../server/kit/index.ts';
import type { people } from '../contract.ts';
import { findNames } from '../queries/find-names.ts';

export const names: BodyOf<typeof people.calls.names> = ({ personIds }, { db }) =>
  personIds.length === 0 ? Promise.resolve([]) : findNames(db, personIds);
