import type { BodyOf } from '../../../server/kit/index.ts';
import type { organisations } from '../contract.ts';
import { findCommuneInForce } from '../queries/find-commune-in-force.ts';

export const communeOn: BodyOf<typeof organisations.calls.communeOn> = async ({ code, day }, { db }) =>
  (await findCommuneInForce(db, { code }, day)) ?? null;
