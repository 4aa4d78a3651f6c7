import {
  AgencyNotInForce,
  CaseNotOffered,
  CommuneNotInForce,
  ProcedureNotInForce,
  ProcedureNotOffered,
} from '../../intake/refusals.ts';

/** What every opening of a dossier may meet, by whichever channel. */
export const refusalsOfOpening = [
  ProcedureNotInForce,
  ProcedureNotOffered,
  CaseNotOffered,
  CommuneNotInForce,
  AgencyNotInForce,
];
