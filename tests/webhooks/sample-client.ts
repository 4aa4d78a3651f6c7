import { Webhook } from 'standardwebhooks';
import type { Clock } from '../../server/kit/context.ts';
import type { Received } from './receiver.ts';

const FIVE_MINUTES = 300_000;

/** How a client that is tried out goes wrong, if at all. */
export type Manner =
  | 'rightly'
  | 'without looking at signatures'
  | 'without looking for repeats'
  | 'in the order of arrival'
  | 'refusing what it does not know'
  | 'losing one';

interface Told {
  readonly id: string;
  readonly at: string;
}

export interface SampleClient {
  /** Takes a delivery; answers with a status. */
  take(delivered: Received): number;
  /** What it has processed, in its order. */
  processed(): string[];
}

/** A third party's program that takes events of one type, by the clock of the province. */
export function sampleClient(type: string, secret: string, manner: Manner, clock: Clock): SampleClient {
  const taken: Told[] = [];
  return {
    take: (delivered) => {
      if (manner !== 'without looking at signatures' && !isSigned(secret, delivered, clock)) return 400;
      const { body } = delivered;
      if (body.type !== type) return manner === 'refusing what it does not know' ? 422 : 204;
      if (manner === 'without looking for repeats' || !taken.some(({ id }) => id === body.id))
        taken.push(body);
      return 204;
    },
    processed: () => {
      const inOrder =
        manner === 'in the order of arrival' ? taken : taken.toSorted((a, b) => (a.at < b.at ? -1 : 1));
      return inOrder.slice(manner === 'losing one' ? 1 : 0).map(({ id }) => id);
    },
  };
}

/** As the library of Standard Webhooks does it, but that one looks at the clock of the machine. */
function isSigned(secret: string, { text, headers }: Received, clock: Clock): boolean {
  const at = Number(headers['webhook-timestamp']) * 1_000;
  const signature = new Webhook(secret).sign(headers['webhook-id'] ?? '', new Date(at), text);
  return (
    Math.abs(clock.now().epochMilliseconds - at) <= FIVE_MINUTES &&
    headers['webhook-signature']?.split(' ').includes(signature) === true
  );
}
