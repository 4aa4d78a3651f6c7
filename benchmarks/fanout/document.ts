/** What every subscriber asks, of whichever server. */
export const DOCUMENT = 'subscription { events { position newest event { id type at agencyId procedure } } }';

/** The type of the events, and what else is told of them. */
export const TYPE = 'dossiers.dossierReceived';
export const AGENCY = 118;
export const PROCEDURE = '1.001193';
