import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Handover, KeptThing } from '../../../server/kit/index.ts';
import type { DossiersTables } from '../tables.ts';
import { isOpen } from './open-dossiers.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<DossiersTables>();

/** The dossiers that agencies have from others, which decide them. */
export function dossiersWithAgencies(): RawBuilder<KeptThing> {
  return sql<KeptThing>`
    select d.id::text as thing, d.code as label, d.holder_agency_id as agency_id, d.unit_id
    from dossiers.dossier as d where d.holder_agency_id is not null and ${isOpen}`;
}

/** The hand-over by which a dossier is with this agency, if it is. */
export function findHandoverTo(db: Kysely<unknown>, dossierId: number, agencyId: number) {
  return tables(db)
    .selectFrom('dossiers.handover')
    .selectAll()
    .where('dossierId', '=', dossierId)
    .where('toAgencyId', '=', agencyId)
    .where('returnedAt', 'is', null)
    .executeTakeFirst();
}

/** Ends a hand-over without anybody handing back. */
export async function endHandover(db: Kysely<unknown>, id: number, returnedAt: Date): Promise<void> {
  await tables(db).updateTable('dossiers.handover').set({ returnedAt }).where('id', '=', id).execute();
}

/** The dossiers that other agencies than the deciding ones took in. */
export function dossiersTakenInByAgencies(): RawBuilder<KeptThing> {
  return sql<KeptThing>`
    select d.id::text as thing, coalesce(d.code, '#' || d.id) as label, d.receiving_agency_id as agency_id, d.unit_id
    from dossiers.dossier as d where d.receiving_agency_id is not null and ${isOpen}`;
}

export async function handOverTakenIn(db: Kysely<unknown>, handovers: readonly Handover[]): Promise<void> {
  await sql`
    update dossiers.dossier as d set receiving_agency_id = nullif(h."toAgencyId", d.agency_id)
    from jsonb_to_recordset(${JSON.stringify(handovers)}::jsonb)
      as h (thing bigint, "fromAgencyId" bigint, "toAgencyId" bigint)
    where d.id = h.thing and d.receiving_agency_id = h."fromAgencyId" and ${isOpen}`.execute(db);
}
