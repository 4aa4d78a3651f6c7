import type { SchemaPart } from '../../../../server/kit/index.ts';
import { answerBy } from './answer-by.ts';
import { applicantActs } from './applicant-acts.ts';
import { bulkActs } from './bulk-acts.ts';
import { choosingActs } from './choosing-acts.ts';
import { counterActs } from './counter-acts.ts';
import { deskActs } from './desk-acts.ts';
import { feeOfDossier } from './fee.ts';
import { intakeRefusals } from './refusals.ts';
import { representation, representationKind, representationOfDossier } from './representation.ts';
import { wantedReturn, wantedReturnOfDossier } from './wanted-return.ts';

/** How dossiers come, and how their results are wanted. */
export const intakeParts: readonly SchemaPart[] = [
  answerBy,
  applicantActs,
  ...bulkActs,
  choosingActs,
  counterActs,
  deskActs,
  feeOfDossier,
  ...intakeRefusals,
  representation,
  representationKind,
  representationOfDossier,
  wantedReturn,
  wantedReturnOfDossier,
];
