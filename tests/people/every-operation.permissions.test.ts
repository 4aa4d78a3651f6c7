import { people } from '../../modules/people/contract.ts';
import { expectNoForeignRows } from '../support/every-operation.ts';

await expectNoForeignRows(people, { shows: {} });
