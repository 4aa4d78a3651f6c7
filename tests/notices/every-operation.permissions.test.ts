import { notices } from '../../modules/notices/contract.ts';
import { expectNoForeignRows } from '../support/every-operation.ts';

await expectNoForeignRows(notices, { shows: {} });
