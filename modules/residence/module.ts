import { implement } from '../../server/kit/index.ts';
import { dossiers } from '../dossiers/contract.ts';
import { organisations } from '../organisations/contract.ts';
import { people } from '../people/contract.ts';
import { residence } from './contract.ts';
import { residenceRegisters } from './holdings/residence-registers.ts';
import { registerResidence } from './procedures/register-residence.ts';
import { fillResidence } from './schema/fill-residence.ts';
import { residenceEntries } from './schema/residence-entries.ts';
import { residenceEntry, residenceEntryOfDossier } from './schema/residence-entry.ts';

export default implement(residence, {
  requires: [organisations, people, dossiers],
  schema: [residenceEntry, residenceEntryOfDossier, residenceEntries, fillResidence],
  procedures: { registerResidence },
  holdings: { residenceRegisters },
});
