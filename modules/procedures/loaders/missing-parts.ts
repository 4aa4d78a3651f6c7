import type { BodyOf } from '../../../server/kit/index.ts';
import type { procedures } from '../contract.ts';
import { findMissingParts } from '../queries/find-missing-parts.ts';

export const missingParts: BodyOf<typeof procedures.loaders.missingParts> = async (versionIds, { db }) => {
  const found = new Map((await findMissingParts(db, versionIds)).map(({ id, missing }) => [id, missing]));
  return versionIds.map((id) => found.get(id) ?? []);
};
