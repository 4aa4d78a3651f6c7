import { type Kysely, sql } from 'kysely';
import type { ProcedurePart } from '../model.ts';

/** What each of these versions does not state, in the order of the decree. */
export async function findMissingParts(db: Kysely<unknown>, versionIds: readonly number[]) {
  const { rows } = await sql<{ readonly id: number; readonly missing: readonly ProcedurePart[] }>`
    select version.id, array_remove(array[
      case when not exists (select from procedures.step where version_id = version.id) then 'steps' end,
      case when offered.channels = 0 then 'channels' end,
      case when not exists (select from procedures.paper where version_id = version.id) then 'papers' end,
      case when version.sets is null then 'sets' end,
      case when offered.exact < offered.channels or offered.channels = 0 then 'time-limit' end,
      case when version.subjects is null then 'subjects' end], null) as missing
    from procedures.procedure_version as version
    cross join lateral (
      select count(*) as channels, count(*) filter (where time_unit is not null) as exact
      from procedures.offer where version_id = version.id) as offered
    where version.id = any(${versionIds})`.execute(db);
  return rows;
}
