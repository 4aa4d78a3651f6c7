import { residence } from '../../modules/residence/contract.ts';
import { expectNoForeignRows } from '../support/every-operation.ts';

await expectNoForeignRows(residence);
