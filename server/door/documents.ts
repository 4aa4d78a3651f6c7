import type { Kysely } from 'kysely';
import type { ServerTables } from '../data/tables.ts';
import type { DoorSettings } from './settings.ts';

/** Told after documents were registered. */
export const DOCUMENTS_CHANGED = 'motcua_documents';

/** The registered documents, as every process keeps them: nobody waits for the database to learn of one. */
export interface Documents {
  /** Whether anybody may send any document. */
  readonly free: boolean;
  has(text: string): boolean;
  /** The text of a registered document, by the SHA-256 of it in lower-case hexadecimal digits. */
  withHash(hash: string): string | undefined;
  /** Reads on what was registered since. */
  reload(): Promise<void>;
}

export async function openDocuments(
  db: Kysely<ServerTables>,
  { documents: mode }: Pick<DoorSettings, 'documents'>,
): Promise<Documents> {
  const byHash = new Map<string, string>();
  const texts = new Set<string>();
  let last = 0;

  // They are only added to, and the last number says from where.
  const readOn = async (): Promise<void> => {
    const rows = await db
      .selectFrom('server.document')
      .select(['id', 'hash', 'text'])
      .where('id', '>', last)
      .orderBy('id')
      .execute();
    for (const { id, hash, text } of rows) {
      byHash.set(hash, text);
      texts.add(text);
      last = id;
    }
  };

  let reading: Promise<void> = readOn();
  await reading;
  return {
    free: mode === 'free',
    has: (text) => texts.has(text),
    withHash: (hash) => byHash.get(hash),
    reload: () => {
      reading = reading.then(readOn, readOn);
      return reading;
    },
  };
}
