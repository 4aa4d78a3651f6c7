import type { BodyOf } from '../../../server/kit/index.ts';
import type { procedures } from '../contract.ts';
import { findVersionIds } from '../queries/find-version-ids.ts';

export const versions: BodyOf<typeof procedures.calls.versions> = ({ codes }, { db }) =>
  findVersionIds(db, codes);
