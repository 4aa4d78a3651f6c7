import type { BodyOf } from '../../../server/kit/index.ts';
import type { organisations } from '../contract.ts';
import { duesBy } from '../queries/dues-by.ts';

export const duesAt: BodyOf<typeof organisations.calls.duesAt> = ({ limits, proposed }, { db }) =>
  duesBy(db, limits, proposed === null ? 'made' : { proposed });
