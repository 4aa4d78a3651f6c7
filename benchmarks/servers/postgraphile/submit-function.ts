import pg from 'pg';

/** The mutation as PostGraphile has it: a function of PostgreSQL that writes the rows that Motcua writes. */
export async function createSubmitFunction(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(FUNCTION).finally(() => client.end());
}

const FUNCTION = `
  create or replace function bench.submit_dossier(dossier bigint, idempotency_key text)
  returns dossiers.dossier language plpgsql volatile as $body$
  declare
    submitted dossiers.dossier;
    account bigint;
    event bigint;
    national text;
  begin
    update dossiers.dossier d set state = 'submitted', submitted_at = now()
    where d.id = dossier and d.state = 'draft' returning * into strict submitted;
    select code into strict national from procedures.procedure_version where id = submitted.procedure_id;
    select id into strict account from server.account where person_id = submitted.applicant_id;
    insert into files.share (file_id, agency_id)
    select f.file_id, submitted.agency_id from dossiers.dossier_file f where f.dossier_id = dossier
    on conflict do nothing;
    insert into dossiers.event (dossier_id, kind, at, agency_id, applicant_id, actor_id)
    values (dossier, 'submitted', now(), submitted.agency_id, submitted.applicant_id, account)
    returning id into event;
    insert into server.event (name, version, payload, at, agency_id, procedure, subject, person_id)
    values ('dossiers.dossierSubmitted', 2, jsonb_build_object('eventId', event, 'dossierId', dossier,
      'agencyId', submitted.agency_id, 'applicantId', submitted.applicant_id, 'code', null, 'procedure', national), now(),
      submitted.agency_id, national, dossier::text, submitted.applicant_id);
    insert into server.idempotency (account_id, key, operation, arguments_hash, result_id)
    values (account, idempotency_key, 'submitDossier',
      sha256(convert_to('{"dossier":"' || dossier || '","idempotencyKey":' || to_json(idempotency_key) || '}', 'UTF8')), dossier);
    insert into server.audit (at, account_id, act, subject_type, subject, request_id)
    values (now(), account, 'submitDossier', 'Dossier', dossier::text, gen_random_uuid()::text);
    return submitted;
  end $body$`;
