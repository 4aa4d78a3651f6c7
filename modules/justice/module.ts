import { implement } from '../../server/kit/index.ts';
import { dossiers } from '../dossiers/contract.ts';
import { organisations } from '../organisations/contract.ts';
import { people } from '../people/contract.ts';
import { justice } from './contract.ts';
import { birthRegisters } from './holdings/birth-registers.ts';
import { renderBirthExtract } from './jobs/render-birth-extract.ts';
import { registerBirth } from './procedures/register-birth.ts';
import { verify } from './routes/verify.ts';
import { birthEntry, entryOfDossier, sex } from './schema/birth-entry.ts';
import { fillBirthRegistration } from './schema/fill-birth-registration.ts';
import { verifyBirthExtract } from './schema/verify-birth-extract.ts';

export default implement(justice, {
  requires: [organisations, people, dossiers],
  schema: [sex, birthEntry, entryOfDossier, fillBirthRegistration, verifyBirthExtract],
  jobs: { renderBirthExtract },
  procedures: { registerBirth },
  holdings: { birthRegisters },
  routes: [verify],
});
