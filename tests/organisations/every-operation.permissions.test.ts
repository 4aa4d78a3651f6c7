import { organisations } from '../../modules/organisations/contract.ts';
import { expectNoForeignRows } from '../support/every-operation.ts';

await expectNoForeignRows(organisations);
