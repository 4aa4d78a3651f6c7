import type { BodyOf } from '../../../server/kit/index.ts';
import type { procedures } from '../contract.ts';
import { findVersionInForce } from '../queries/find-version-in-force.ts';

export const versionInForce: BodyOf<typeof procedures.calls.versionInForce> = async ({ code, day }, { db }) =>
  (await findVersionInForce(db, code, day)) ?? null;
