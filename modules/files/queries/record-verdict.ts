import type { Kysely } from 'kysely';
import type { RefusalReason } from '../inspection/refusal-reasons.ts';
import type { FilesTables } from '../tables.ts';

export type Recorded =
  | {
      readonly state: 'accepted';
      readonly mediaType: string;
      readonly pages: number;
      /** Null of a sealed file. */
      readonly text: string | null;
      readonly previewHash: string | null;
    }
  | { readonly state: 'refused'; readonly reason: RefusalReason };

export async function recordVerdict(db: Kysely<unknown>, fileId: number, verdict: Recorded): Promise<void> {
  await db
    .$extendTables<FilesTables>()
    .updateTable('files.file')
    .set(verdict)
    .where('id', '=', fileId)
    .execute();
}
