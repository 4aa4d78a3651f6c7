import { implement } from '../../server/kit/index.ts';
import { dossiers } from '../dossiers/contract.ts';
import { organisations } from '../organisations/contract.ts';
import { people } from '../people/contract.ts';
import { insurance } from './contract.ts';
import { cardRegisters } from './holdings/card-registers.ts';
import { issueHealthCard } from './procedures/issue-health-card.ts';
import { fillHealthCard } from './schema/fill-health-card.ts';
import { healthCard, healthCardOfDossier } from './schema/health-card.ts';
import { healthCards } from './schema/health-cards.ts';

export default implement(insurance, {
  requires: [organisations, people, dossiers],
  schema: [healthCard, healthCardOfDossier, healthCards, fillHealthCard],
  procedures: { issueHealthCard },
  holdings: { cardRegisters },
});
