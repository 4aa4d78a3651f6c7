import type { BodyOf } from '../../../server/kit/index.ts';
import type { organisations } from '../contract.ts';
import { duesBy } from '../queries/dues-by.ts';

export const limitEnd: BodyOf<typeof organisations.loaders.limitEnd> = (limits, { db }) =>
  duesBy(db, limits, 'made');
