import { type Kysely, sql } from 'kysely';

/** The events of dossiers that were announced before events had an address. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    update server.event as e
    set agency_id = (e.payload ->> 'agencyId')::bigint,
      person_id = (e.payload ->> 'applicantId')::bigint,
      subject = e.payload ->> 'dossierId',
      procedure = p.code
    from dossiers.dossier as d
    join procedures.version as p on p.id = d.procedure_id
    where e.name like 'dossiers.%' and d.id = (e.payload ->> 'dossierId')::bigint`.execute(db);
}
