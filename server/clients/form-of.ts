import { OAuthError } from './oauth-error.ts';

/** An assertion and what is asked for stand in far less. */
const LONGEST = 32 * 1024;
/** What is read away at most, so that the answer arrives: most senders listen only when they have sent all. */
const LONGEST_READ = 4 * 1024 * 1024;

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

async function textOf({ body }: Request): Promise<string> {
  if (body === null) throw malformed('The body is empty.');
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = body.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.byteLength;
    if (length <= LONGEST) pieces.push(next.value);
    if (length > LONGEST_READ) {
      await reader.cancel();
      break;
    }
  }
  if (length > LONGEST) throw malformed('The body is too long.');
  return Buffer.concat(pieces).toString();
}

function malformed(en: string): OAuthError {
  return new OAuthError('invalid_request', { vi: 'Yêu cầu không đúng định dạng.', en });
}
