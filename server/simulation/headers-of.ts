import { newSecret } from '../webhooks/secret.ts';
import { type SignedHeaders, signed } from '../webhooks/signed.ts';
import type { Sample } from './sample.ts';

/** The headers of a message of a run as of now, with the fault that its kind asks for. */
export function headersOf(
  { id, kind, body }: Pick<Sample, 'id' | 'kind' | 'body'>,
  secrets: readonly string[],
  now: Temporal.Instant,
): SignedHeaders {
  switch (kind) {
    case 'wrong-signature':
      return signed([newSecret()], id, now, body);
    case 'stale':
      return signed(secrets, id, now.subtract({ hours: 1 }), body);
    default:
      return signed(secrets, id, now, body);
  }
}
