import { justice } from '../../modules/justice/contract.ts';
import { expectNoForeignRows } from '../support/every-operation.ts';

await expectNoForeignRows(justice, { shows: ['BirthEntry', 'EntryParty'] });
