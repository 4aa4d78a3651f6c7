import type { Viewer } from '../kit/viewer.ts';
import { personOf } from './role.ts';
import type { DoorSettings } from './settings.ts';

/** How many websockets stand open, by address and by whoever asks. */
export interface Sockets {
  /** Whether one more may come from the address. */
  hasRoom(address: string): boolean;
  /** Counts one from the address until the answer is called. */
  opened(address: string): () => void;
  /** Counts one of somebody, or without an account of the address, until the answer is called; null for one too many. */
  taken(viewer: Viewer | null, address: string): (() => void) | null;
}

export function countSockets({ sockets: limits }: Pick<DoorSettings, 'sockets'>): Sockets {
  const counts = new Map<string, number>();
  const count = (key: string): number => counts.get(key) ?? 0;
  const add = (key: string): (() => void) => {
    counts.set(key, count(key) + 1);
    let left = false;
    return () => {
      if (left) return;
      left = true;
      if (count(key) > 1) counts.set(key, count(key) - 1);
      else counts.delete(key);
    };
  };
  return {
    hasRoom: (address) => count(`from ${address}`) < limits.address,
    opened: (address) => add(`from ${address}`),
    taken: (viewer, address) => {
      const key = viewer === null ? `nobody at ${address}` : `account ${viewer.accountId}`;
      const limit = viewer?.limits?.sockets ?? limits[personOf(viewer)];
      return count(key) < limit ? add(key) : null;
    },
  };
}
