import { type RawBuilder, sql } from 'kysely';
import { inReach, type Viewer } from '../../../server/kit/index.ts';
import { justice } from '../contract.ts';

type Col = (property: 'applicantId' | 'keeperId') => RawBuilder<unknown>;

/** Whether the viewer applied for an entry, or may see the register that holds it. */
export function appliedOrKeeps(viewer: Viewer | null, col: Col): RawBuilder<boolean> {
  const keeps = inReach(viewer?.reach(justice.permissions.readRegister) ?? [], col('keeperId'));
  if (viewer?.personId == null) return keeps;
  return sql`(${col('applicantId')} = ${viewer.personId} or ${keeps})`;
}

/** Whether the viewer sees an entry: it names them, they applied for it, or they may see the register. */
export function isSeen(
  viewer: Viewer | null,
  col: (property: 'id' | 'applicantId' | 'keeperId') => RawBuilder<unknown>,
): RawBuilder<boolean> {
  if (viewer?.personId == null) return appliedOrKeeps(viewer, col);
  return sql`(${appliedOrKeeps(viewer, col)} or ${col('id')} = any(array(
    select party.entry_id from justice.party where party.person_id = ${viewer.personId})))`;
}

/** The same of what belongs to an entry. */
export function isBehindSeen(viewer: Viewer | null, entryId: RawBuilder<unknown>): RawBuilder<boolean> {
  const col = (property: string) => sql.ref(`entry.${property}`);
  return sql`exists (select from justice.entry where entry.id = ${entryId} and ${isSeen(viewer, col)})`;
}
