import { type Kysely, sql } from 'kysely';
import type { LicenceKind } from '../model.ts';

/** A licence that ends soon. */
export interface Ending {
  readonly id: number;
  readonly kind: LicenceKind;
  readonly number: string;
  readonly name: string;
  readonly agencyId: number;
  readonly holderId: number;
  readonly validTo: string;
}

/**
 * Notes that the holders of licences are reminded which end behind a day and no later than another, and are not renewed;
 * each once, by whichever worker comes first. What somebody acts on at that moment is left for the next time.
 */
export async function noteReminders(
  db: Kysely<unknown>,
  {
    today,
    until,
    now,
    most,
  }: { readonly today: string; readonly until: string; readonly now: Date; readonly most: number },
): Promise<readonly Ending[]> {
  const { rows } = await sql<Ending>`
    with due as materialized (
      select l.id, l.kind, l.number, l.name, l.agency_id, l.holder_id, l.valid_to
      from health.licence as l
      where l.revoked_from is null and l.valid_to > ${today}::date and l.valid_to <= ${until}::date
        and not exists (select from health.renewal_reminder as told
          where told.licence_id = l.id and told.ends_on = l.valid_to)
        and not exists (select from health.licence as next
          where next.holder_id = l.holder_id and next.kind = l.kind
            and next.facility_id is not distinct from l.facility_id and next.valid_from >= l.valid_to)
      order by l.valid_to, l.id limit ${most} for no key update of l skip locked),
    told as (
      insert into health.renewal_reminder (licence_id, ends_on, at) select id, valid_to, ${now} from due
      on conflict do nothing returning licence_id)
    select due.* from due join told on told.licence_id = due.id order by due.id`.execute(db);
  return rows;
}
