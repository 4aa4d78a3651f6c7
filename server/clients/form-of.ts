import { textWithin } from '../kit/text-within.ts';
import { OAuthError } from './oauth-error.ts';

/** An assertion and what is asked for stand in far less. */
const LONGEST = 32 * 1024;

/** May stand more than once. */
const REPEATED: ReadonlySet<string> = new Set(['resource']);

/** The parameters of a form that was posted. @throws OAuthError for a body of another kind, or with one of them twice */
export async function formOf(request: Request): Promise<URLSearchParams> {
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(request.headers.get('content-type') ?? ''))
    throw malformed('Send the parameters as application/x-www-form-urlencoded.');
  const form = new URLSearchParams(await textOf(request));
  const names = [...form.keys()];
  if (names.some((name, at) => !REPEATED.has(name) && names.indexOf(name) !== at))
    throw malformed('A parameter stands more than once.');
  return form;
}

async function textOf(request: Request): Promise<string> {
  if (request.body === null) throw malformed('The body is empty.');
  const text = await textWithin(request, LONGEST);
  if (text === null) throw malformed('The body is too long.');
  return text;
}

function malformed(en: string): OAuthError {
  return new OAuthError('invalid_request', { vi: 'Yêu cầu không đúng định dạng.', en });
}
