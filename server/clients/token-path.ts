/** Where a program gets its tokens, below PUBLIC_URL. */
export const TOKEN_PATH = '/oauth/token';
