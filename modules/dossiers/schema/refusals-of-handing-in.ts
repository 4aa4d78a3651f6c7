import {
  ApplicationMissing,
  CommuneNotInForce,
  PaperMissing,
  ProcedureNotInForce,
  ProcedureNotOffered,
  RepresentationEnded,
} from '../refusals.ts';

/** What every handing in of a draft may meet, whoever does it. */
export const refusalsOfHandingIn = [
  CommuneNotInForce,
  ProcedureNotInForce,
  ProcedureNotOffered,
  ApplicationMissing,
  PaperMissing,
  RepresentationEnded,
];
