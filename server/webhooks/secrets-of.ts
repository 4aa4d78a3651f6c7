import type { Sealer } from '../sealer.ts';
import type { Claimed } from './queries/claim-webhooks.ts';

/** What a secret is sealed for: it opens for no other account and no other address. */
export function sealedFor(accountId: number, url: string): string {
  return `${accountId} ${url}`;
}

/** The secrets that sign now: for a day after a change both, so that the receiver may change in its own time. */
export async function secretsOf(
  sealer: Sealer,
  webhook: Pick<Claimed, 'accountId' | 'url' | 'secret' | 'formerSecret' | 'formerUntil'>,
  now: Temporal.Instant,
): Promise<readonly string[]> {
  const { secret, formerSecret, formerUntil } = webhook;
  const context = sealedFor(webhook.accountId, webhook.url);
  const former = formerUntil !== null && formerUntil.getTime() > now.epochMilliseconds ? formerSecret : null;
  return Promise.all(
    [secret, ...(former === null ? [] : [former])].map((each) => sealer.open(each, context)),
  );
}
