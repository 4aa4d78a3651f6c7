import { ActNotPossible, DossierChanged, DossierNotFound, OtherProcedure } from './refusals.ts';

/** What whoever fills in a department's form by `fillIn` may meet. */
export const refusalsOfFillingIn = [DossierNotFound, ActNotPossible, DossierChanged, OtherProcedure];
