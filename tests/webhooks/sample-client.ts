import { type Received, verified } from './receiver.ts';

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

/** A third party's program that takes events of one type. */
export function sampleClient(type: string, secret: string, manner: Manner): SampleClient {
  const taken: Told[] = [];
  return {
    take: (delivered) => {
      if (manner !== 'without looking at signatures' && !isSigned(secret, delivered)) return 400;
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

function isSigned(secret: string, delivered: Received): boolean {
  try {
    verified(secret, delivered);
    return true;
  } catch {
    return false;
  }
}
