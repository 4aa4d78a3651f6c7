import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Handover, KeptThing } from '../../../server/kit/index.ts';
import type { EducationTables } from '../tables.ts';

/** The schools that agencies manage. */
export function schools(): RawBuilder<KeptThing> {
  return sql<KeptThing>`
    select id::text as thing, code || ' ' || name as label, agency_id, unit_id from education.school`;
}

/** The admission campaigns that agencies still have to publish. */
export function openCampaigns(): RawBuilder<KeptThing> {
  return sql<KeptThing>`
    select id::text as thing, name as label, agency_id, null::bigint as unit_id
    from education.campaign where published_at is null`;
}

export function handOverSchools(db: Kysely<unknown>, handovers: readonly Handover[]): Promise<void> {
  return handOver(db, 'education.school', handovers);
}

export function handOverCampaigns(db: Kysely<unknown>, handovers: readonly Handover[]): Promise<void> {
  return handOver(db, 'education.campaign', handovers);
}

async function handOver(
  db: Kysely<unknown>,
  table: keyof EducationTables,
  handovers: readonly Handover[],
): Promise<void> {
  await sql`
    update ${sql.table(table)} as kept set agency_id = h."toAgencyId"
    from jsonb_to_recordset(${JSON.stringify(handovers)}::jsonb)
      as h (thing bigint, "fromAgencyId" bigint, "toAgencyId" bigint)
    where kept.id = h.thing and kept.agency_id = h."fromAgencyId"`.execute(db);
}

/** The original registers of diplomas, one an agency and year, with how many entries each has. */
export function diplomaRegistersOfAgencies(): RawBuilder<KeptThing> {
  return sql<KeptThing>`
    select agency_id || '/' || year as thing, year || ': ' || count(*) as label, agency_id, null::bigint as unit_id
    from education.diploma group by agency_id, year`;
}

/** The registers of copies, one an agency and year, with how many entries each has. */
export function copyRegistersOfAgencies(): RawBuilder<KeptThing> {
  return sql<KeptThing>`
    select agency_id || '/' || year as thing, year || ': ' || last as label, agency_id, null::bigint as unit_id
    from education.diploma_copy_counter`;
}

/** The registers of corrections, in the same way. */
export function correctionRegistersOfAgencies(): RawBuilder<KeptThing> {
  return sql<KeptThing>`
    select agency_id || '/' || year as thing, year || ': ' || last as label, agency_id, null::bigint as unit_id
    from education.diploma_correction_counter`;
}
