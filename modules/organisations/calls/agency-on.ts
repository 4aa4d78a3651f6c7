import type { BodyOf } from '../../../server/kit/index.ts';
import type { organisations } from '../contract.ts';
import { agencyIsInForce } from '../queries/agency-is-in-force.ts';

export const agencyOn: BodyOf<typeof organisations.calls.agencyOn> = ({ id, day }, { db }) =>
  agencyIsInForce(db, id, Temporal.PlainDate.from(day));
