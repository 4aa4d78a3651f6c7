import { insurance } from '../../modules/insurance/contract.ts';
import { expectNoForeignRows } from '../support/every-operation.ts';

await expectNoForeignRows(insurance);
