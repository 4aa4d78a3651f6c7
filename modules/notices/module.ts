import { implement } from '../../server/kit/index.ts';
import { dossiers } from '../dossiers/contract.ts';
import { people } from '../people/contract.ts';
import { write } from './calls/write.ts';
import { notices } from './contract.ts';
import { sendLetter } from './jobs/send-letter.ts';
import { lettersOfDossiers } from './listeners/letters-of-dossiers.ts';
import { lettersToOfficers } from './listeners/letters-to-officers.ts';

export default implement(notices, {
  requires: [people, dossiers],
  schema: [],
  listens: [...lettersOfDossiers, ...lettersToOfficers],
  jobs: { sendLetter },
  calls: { write },
});
