import { education } from '../../modules/education/contract.ts';
import { expectNoForeignRows } from '../support/every-operation.ts';

await expectNoForeignRows(education);
