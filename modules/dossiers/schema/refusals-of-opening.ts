import {
  AgencyNotInForce,
  CaseNotOffered,
  CommuneNotInForce,
  ProcedureNotInForce,
  ProcedureNotOffered,
} from '../refusals.ts';

/** What every opening of a dossier may meet, by whichever channel. */
export const refusalsOfOpening = [
  ProcedureNotInForce,
  ProcedureNotOffered,
  CaseNotOffered,
  CommuneNotInForce,
  AgencyNotInForce,
];
