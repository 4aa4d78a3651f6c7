import type { BodyOf } from '../../../server/kit/index.ts';
import type { organisations } from '../contract.ts';
import { isAgencyInForce } from '../queries/is-agency-in-force.ts';

export const agencyExists: BodyOf<typeof organisations.calls.agencyExists> = ({ id, day }, { db }) =>
  isAgencyInForce(db, id, Temporal.PlainDate.from(day));
