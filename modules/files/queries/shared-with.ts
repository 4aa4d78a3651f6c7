import { type RawBuilder, sql } from 'kysely';
import type { Reach } from '../../../server/kit/index.ts';

/** Whether the file was shared with one of these agencies. */
export function sharedWith(reach: Reach, fileId: RawBuilder<unknown>): RawBuilder<boolean> {
  // What nobody has handed in is nobody's but its owner's.
  if (reach === 'everywhere') return sql`exists (select from files.share where share.file_id = ${fileId})`;
  if (reach.length === 0) return sql`false`;
  return sql`exists (select from files.share where share.file_id = ${fileId} and share.agency_id = any(${reach}))`;
}
