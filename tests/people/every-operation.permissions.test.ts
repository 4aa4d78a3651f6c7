import { people } from '../../modules/people/contract.ts';
import { expectNoForeignRows } from '../support/every-operation.ts';

// Clerks who may look persons up see all of the province's, and every look is recorded.
await expectNoForeignRows(people, { shows: ['Person'], everywhere: ['Person'] });
