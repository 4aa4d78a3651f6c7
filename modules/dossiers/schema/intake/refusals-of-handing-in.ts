import {
  CommuneNotInForce,
  ProcedureNotInForce,
  ProcedureNotOffered,
  RepresentationEnded,
} from '../../intake/refusals.ts';
import { ApplicationMissing, PaperMissing } from '../../intake/refusals-of-papers.ts';

/** What every handing in of a draft may meet, whoever does it. */
export const refusalsOfHandingIn = [
  CommuneNotInForce,
  ProcedureNotInForce,
  ProcedureNotOffered,
  ApplicationMissing,
  PaperMissing,
  RepresentationEnded,
];
