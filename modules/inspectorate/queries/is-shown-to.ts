import { type RawBuilder, sql } from 'kysely';
import type { Viewer } from '../../../server/kit/index.ts';

/** Whether the viewer is the petitioner of a petition: for `visible`. */
export function isShownTo(viewer: Viewer | null, petitionId: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql`exists (select from inspectorate.petition as p
    where p.id = ${petitionId} and p.petitioner_id = ${viewer?.personId ?? null}::bigint)`;
}
