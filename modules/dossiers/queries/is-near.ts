import { type RawBuilder, sql } from 'kysely';

/** Until when what is due in an agency counts as near. */
export interface Near {
  readonly agencyId: number;
  readonly until: Date;
}

/** Whether the open dossier `d` is not late yet, but will be within what counts as near in its agency. */
export function isNear(now: Date, near: readonly Near[]): RawBuilder<boolean> {
  // The last of all, so that the index by deadline bounds what is read.
  const last = new Date(Math.max(...near.map(({ until }) => until.getTime())));
  return sql<boolean>`(d.finished_at is null and d.late_from between ${now} and ${last}
    and d.late_from <= (select near.until
      from unnest(${near.map(({ agencyId }) => agencyId)}::bigint[], ${near.map(({ until }) => until)}::timestamptz[])
        as near (agency_id, until)
      where near.agency_id = d.agency_id))`;
}
