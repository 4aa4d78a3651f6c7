import { Webhook as Signer } from 'standardwebhooks';

export interface SignedHeaders {
  readonly 'webhook-id': string;
  readonly 'webhook-timestamp': string;
  readonly 'webhook-signature': string;
}

/** The headers of Standard Webhooks: a signature for each secret that is valid now. */
export function signed(
  secrets: readonly string[],
  id: string,
  at: Temporal.Instant,
  body: string,
): SignedHeaders {
  const date = new Date(at.epochMilliseconds);
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.epochMilliseconds / 1000)),
    'webhook-signature': secrets.map((secret) => new Signer(secret).sign(id, date, body)).join(' '),
  };
}
