import { admin } from '../../modules/admin/contract.ts';
import { expectNoForeignRows } from '../support/every-operation.ts';

await expectNoForeignRows(admin);
