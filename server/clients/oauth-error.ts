import type { Words } from '../kit/errors.ts';

type Code =
  | 'invalid_request'
  | 'invalid_client'
  | 'invalid_scope'
  | 'invalid_target'
  | 'unsupported_grant_type';

/** A refusal in the form of RFC 6749, section 5.2. Its English has ASCII characters only, as the RFC has it. */
export class OAuthError extends Error {
  readonly code: Code;
  readonly words: Words;

  constructor(code: Code, words: Words) {
    super(code);
    this.code = code;
    this.words = words;
  }

  get response(): Response {
    const { code, words } = this;
    const unknown = code === 'invalid_client';
    return Response.json(
      { error: code, error_description: words.en, error_description_vi: words.vi },
      {
        status: unknown ? 401 : 400,
        headers: {
          ...NOT_KEPT,
          ...(unknown ? { 'www-authenticate': 'Bearer error="invalid_client"' } : {}),
        },
      },
    );
  }
}

/** What an answer of the token endpoint says to caches. */
export const NOT_KEPT = { 'cache-control': 'no-store', pragma: 'no-cache' } as const;
