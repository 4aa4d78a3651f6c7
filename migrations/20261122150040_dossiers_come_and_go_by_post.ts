import { type Kysely, sql } from 'kysely';

/** What comes by public post, and how the applicant wants the result and gets it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table dossiers.dossier
      add column parcel_number text check (parcel_number ~ '^[A-Z0-9]{8,30}$'),
      add column arrived_on date,
      add column return_by smallint check (return_by in (1, 2, 3)),
      add column return_address text check (length(return_address) between 1 and 300),
      add column returned_by smallint check (returned_by in (1, 2, 3)),
      add column return_parcel text check (return_parcel ~ '^[A-Z0-9]{8,30}$')`.execute(db);
  // What was returned so far was handed over at the counter.
  await sql`update dossiers.dossier set returned_by = 1 where state = 'returned'`.execute(db);
  await sql`
    alter table dossiers.dossier
      add constraint posted_came_in_parcel check (
        (channel = 3) = (parcel_number is not null) and (parcel_number is null) = (arrived_on is null)),
      add constraint posted_had_arrived check (
        arrived_on <= (created_at at time zone 'Asia/Ho_Chi_Minh')::date),
      add constraint post_goes_somewhere check ((return_by is not distinct from 3) = (return_address is not null)),
      add constraint returned_somehow check ((returned_by is null) = (returned_at is null)),
      add constraint only_post_takes_parcels check ((returned_by is not distinct from 3) = (return_parcel is not null))`.execute(
    db,
  );
  await sql`
    create index on dossiers.dossier (parcel_number collate "C") where parcel_number is not null`.execute(db);
  await sql`
    create index on dossiers.dossier (return_parcel collate "C") where return_parcel is not null`.execute(db);
}
