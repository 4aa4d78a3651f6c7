/** What every subscriber asks, of whichever server. */
export const DOCUMENT = 'subscription { events { position newest event { id type at agencyId procedure } } }';

/** So much of each event, from the beginning, that all buffers between are soon full. */
export const CATCH_UP = `subscription ($after: String) {
  events(after: $after) { position ${Array.from({ length: 90 }, (_, nth) => `e${nth}: event { id type at agencyId procedure }`).join(' ')} }
}`;

/** Before all that the log holds. */
export const BEGINNING = Buffer.from('0.0').toString('base64url');

/** The type of the events, and what else is told of them. */
export const TYPE = 'dossiers.dossierReceived';
export const AGENCY = 118;
export const PROCEDURE = '1.001193';
