import { LRUCache } from 'lru-cache';
import type { AdapterFactory, AdapterPayload } from 'oidc-provider';

/** Keeps what the provider remembers in this process, and forgets it with it. */
export function demoAdapter(): AdapterFactory {
  const kept = new LRUCache<string, AdapterPayload>({ max: 10_000 });
  return (model) => {
    const at = (id: string): string => `${model} ${id}`;
    const found = (matches: (payload: AdapterPayload, key: string) => boolean) =>
      kept.find((payload, key) => key.startsWith(`${model} `) && matches(payload, key));
    return {
      upsert: async (id, payload, expiresIn = 0) =>
        void kept.set(at(id), payload, expiresIn > 0 ? { ttl: expiresIn * 1000 } : {}),
      find: async (id) => kept.get(at(id)),
      findByUid: async (uid) => found((payload) => payload.uid === uid),
      findByUserCode: async (code) => found((payload) => payload.userCode === code),
      consume: async (id) => {
        const payload = kept.get(at(id));
        if (payload !== undefined) payload.consumed = Math.floor(Date.now() / 1000);
      },
      destroy: async (id) => void kept.delete(at(id)),
      revokeByGrantId: async (grantId) => {
        for (const [key, payload] of kept.entries())
          if (key.startsWith(`${model} `) && payload.grantId === grantId) kept.delete(key);
      },
    };
  };
}
