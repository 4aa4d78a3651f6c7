/** Bytes. Room for a document that is too long to be answered as a typed refusal; anything larger is cut off unread. */
export const LONGEST_BODY = 4_000_000;
