import { procedures } from '../../modules/procedures/contract.ts';
import { expectNoForeignRows } from '../support/every-operation.ts';

await expectNoForeignRows(procedures);
