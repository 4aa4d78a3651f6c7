import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Handover, KeptThing } from '../../../server/kit/index.ts';
import { DossierState } from '../model.ts';

const OVER: readonly DossierState[] = [
  DossierState.REFUSED_AT_INTAKE,
  DossierState.STOPPED,
  DossierState.WITHDRAWN,
  DossierState.RETURNED,
];

/** Handed in, and with the applicant's result still to come or to be fetched. */
export const isOpen = sql<boolean>`(d.state <> ${sql.lit(DossierState.DRAFT)} and d.state <> all(${OVER}))`;

/** The dossiers of agencies that are not over. */
export function openDossiersOfAgencies(): RawBuilder<KeptThing> {
  return sql<KeptThing>`
    select d.id::text as thing, coalesce(d.code, '#' || d.id) as label, d.agency_id, d.unit_id
    from dossiers.dossier as d where ${isOpen}`;
}

export interface TransferredDossier {
  readonly id: number;
  readonly code: string | null;
  readonly version: number;
  readonly applicantId: number;
  readonly procedureId: number;
  readonly agencyId: number;
  readonly formerAgencyId: number;
  readonly fileIds: readonly number[];
}

/** Gives open dossiers to other agencies; answers with those that went. */
export async function transferDossiers(
  db: Kysely<unknown>,
  handovers: readonly Handover[],
): Promise<readonly TransferredDossier[]> {
  const { rows } = await sql<TransferredDossier>`
    update dossiers.dossier as d set agency_id = h."toAgencyId"
    from jsonb_to_recordset(${JSON.stringify(handovers)}::jsonb)
      as h (thing bigint, "fromAgencyId" bigint, "toAgencyId" bigint)
    where d.id = h.thing and d.agency_id = h."fromAgencyId" and ${isOpen}
    returning d.id, d.code, d.version, d.applicant_id, d.procedure_id, d.agency_id, h."fromAgencyId" as former_agency_id,
      array(select file_id from dossiers.dossier_file where dossier_id = d.id) as file_ids`.execute(db);
  return rows;
}

/** Writes the transfers into the histories; answers with the id of the entry by dossier. */
export async function insertTransfers(
  db: Kysely<unknown>,
  dossiers: readonly TransferredDossier[],
  kind: string,
  at: Date,
): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ id: number; dossierId: number }>`
    insert into dossiers.event (dossier_id, kind, at, agency_id, applicant_id, code, version)
    select d.id, ${kind}, ${at}, d."agencyId", d."applicantId", d.code, d.version
    from jsonb_to_recordset(${JSON.stringify(dossiers)}::jsonb)
      as d (id bigint, "agencyId" bigint, "applicantId" bigint, code text, version integer)
    returning id, dossier_id`.execute(db);
  return new Map(rows.map(({ id, dossierId }) => [dossierId, id]));
}
