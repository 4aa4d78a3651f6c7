import type { Kysely } from 'kysely';
import type { AuditEntry } from './audit-entry.ts';
import { recordInto } from './record-into.ts';

/** How long the first of a group waits for others, in milliseconds. */
const GATHERING = 2;

/** Writes entries of many requests together. */
export interface GroupRecorder {
  /** Settles when the entries are written. */
  record(entries: readonly AuditEntry[]): Promise<void>;
}

interface Group {
  readonly entries: AuditEntry[];
  readonly written: PromiseWithResolvers<void>;
}

/** What comes while a group is being written goes together with the next one: one statement for all. */
export function openGroupRecorder(db: Kysely<unknown>): GroupRecorder {
  let next: Group | null = null;
  let writing = false;

  const run = async (): Promise<void> => {
    writing = true;
    while (next !== null) {
      const { entries, written }: Group = next;
      next = null;
      await recordInto(db, entries).then(written.resolve, written.reject);
    }
    writing = false;
  };

  return {
    record: (entries) => {
      const group = next ?? { entries: [], written: Promise.withResolvers<void>() };
      next = group;
      group.entries.push(...entries);
      // Seldom more than the disk takes anyway.
      if (!writing) {
        writing = true;
        setTimeout(() => void run(), GATHERING);
      }
      return group.written.promise;
    },
  };
}
