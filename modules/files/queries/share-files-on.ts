import { type Kysely, sql } from 'kysely';

interface Share {
  readonly fileId: number;
  readonly fromAgencyId: number;
  readonly toAgencyId: number;
}

/** Shares with an agency what is shared with another; the other keeps what it had. */
export async function shareFilesOn(db: Kysely<unknown>, shares: readonly Share[]): Promise<void> {
  await sql`
    insert into files.share (file_id, agency_id)
    select s.file_id, w."toAgencyId"
    from jsonb_to_recordset(${JSON.stringify(shares)}::jsonb)
      as w ("fileId" bigint, "fromAgencyId" bigint, "toAgencyId" bigint)
    join files.share as s on s.file_id = w."fileId" and s.agency_id = w."fromAgencyId"
    on conflict do nothing`.execute(db);
}
