import { AuthorizationResponseError, ResponseBodyError } from 'openid-client';
import type { Logger } from 'pino';

/** Logs why an issuer's answer was not taken: by its code alone, for the rest holds whatever the issuer sent. */
export function logFault(log: Logger, fault: unknown): void {
  const told =
    fault instanceof AuthorizationResponseError || fault instanceof ResponseBodyError
      ? word(fault.error)
      : null;
  log.warn({ reason: codeOf(fault), ...(told === null ? {} : { told }) }, 'a sign-in did not come about');
}

function codeOf(fault: unknown): string {
  if (!(fault instanceof Error)) return 'unknown';
  return 'code' in fault && typeof fault.code === 'string' ? fault.code : fault.name;
}

/** Error codes of OAuth are short words; anything else that stands in their place is not repeated. */
function word(error: string): string | null {
  return /^[a-z_]{1,40}$/.test(error) ? error : null;
}
