import { inspectorate } from '../../modules/inspectorate/contract.ts';
import { expectNoForeignRows } from '../support/every-operation.ts';

await expectNoForeignRows(inspectorate);
