/** How a statement begins behind which its transaction is committed, if it succeeds: nothing more is sent in it. */
export const ENDS_TRANSACTION = '/* last */';
