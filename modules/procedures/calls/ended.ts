import type { BodyOf } from '../../../server/kit/index.ts';
import type { procedures } from '../contract.ts';
import { findEnded } from '../queries/find-ended.ts';

export const ended: BodyOf<typeof procedures.calls.ended> = async ({ code, day }, { db }) =>
  (await findEnded(db, code, day)) ?? null;
