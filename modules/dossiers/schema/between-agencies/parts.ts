import type { SchemaPart } from '../../../../server/kit/index.ts';
import { handOverBy } from './hand-over-by.ts';
import { handingActs } from './handing-acts.ts';
import { handover, handoverOutcome, handoversOfDossier } from './handover.ts';
import { opinion, opinionStance, opinionsOfAgency, opinionsOfDossier } from './opinion.ts';
import { opinionActs } from './opinion-acts.ts';
import { refusalsBetweenAgencies } from './refusals.ts';

/** Hand-overs and opinions. */
export const partsBetweenAgencies: readonly SchemaPart[] = [
  handOverBy,
  handingActs,
  handover,
  handoverOutcome,
  handoversOfDossier,
  opinion,
  opinionStance,
  opinionsOfAgency,
  opinionsOfDossier,
  opinionActs,
  ...refusalsBetweenAgencies,
];
