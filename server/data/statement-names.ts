import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** PostgreSQL keeps a plan of each on every connection, and gives none back before the connection ends. */
export const MOST_NAMES = 500;

/** The names under which PostgreSQL keeps the plans of statements. */
export interface StatementNames {
  /** The name of a statement that comes again. The first time it has none: what is asked once is not worth keeping. */
  of(text: string): string | undefined;
  /** How many names were given up so far: of too many, the one that was used longest ago. */
  lost(): number;
}

export function statementNames(): StatementNames {
  let lost = 0;
  const names = new LRUCache<string, string>({
    max: MOST_NAMES,
    dispose: () => {
      lost += 1;
    },
  });
  const once = new LRUCache<string, true>({ max: MOST_NAMES });
  return {
    of: (text) => {
      const known = names.get(text);
      if (known !== undefined) return known;
      if (!once.delete(text)) {
        once.set(text, true);
        return undefined;
      }
      const name = createHash('sha1').update(text).digest('base64url');
      names.set(text, name);
      return name;
    },
    lost: () => lost,
  };
}
