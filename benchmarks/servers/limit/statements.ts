/** One hand-written statement an operation, which answers with the JSON text of the whole answer. */
const MOMENT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;
const moment = (column: string) => `to_char(${column} at time zone 'UTC', ${MOMENT})`;

const FIELDS = `
  'id', d.id::text, 'code', d.code, 'state', upper(d.state), 'submittedAt', ${moment('d.submitted_at')},
  'dueAt', ${moment('d.due_at')},
  'procedure', (
    select json_build_object('code', v.code, 'name', v.name)
    from procedures.procedure_version v where v.id = d.procedure_id),
  'applicant', (select json_build_object('id', p.id::text, 'fullName', p.full_name)
    from people.person p where p.id = d.applicant_id),
  'officer', (select json_build_object('name', o.name) from server.account o where o.id = d.officer_id),
  'events', (
    select coalesce(json_agg(json_build_object('kind', upper(replace(e.kind, '-', '_')), 'at', ${moment('e.at')})), '[]')
    from (select kind, at from dossiers.event where dossier_id = d.id order by at desc, id desc limit 3) e),
  'files', (
    select coalesce(json_agg(json_build_object('paper', l.paper,
      'file', (select json_build_object('name', f.name, 'size', f.size) from files.file f where f.id = l.file_id))), '[]')
    from (select paper, file_id from dossiers.dossier_file where dossier_id = d.id order by id limit 5) l)`;

const NEWEST = (state: string) => `(
  select coalesce(json_agg(json_build_object(
    'id', d.id::text, 'code', d.code, 'state', upper(d.state), 'submittedAt', ${moment('d.submitted_at')},
    'applicant', (select json_build_object('fullName', p.full_name) from people.person p where p.id = d.applicant_id)
  )), '[]')
  from (
    select * from dossiers.dossier where agency_id = a.id and state = '${state}' order by id desc limit 3
  ) d)`;

const list = `
  with page as materialized (
    select * from dossiers.dossier
    where agency_id = $1 and state <> 'draft' and ($2::bigint is null or id < $2) order by id desc limit 51
  )
  select json_build_object('dossiers', json_build_object(
    'edges', (select coalesce(json_agg(json_build_object('node', json_build_object(${FIELDS}))), '[]')
      from (select * from page limit 50) d),
    'pageInfo', json_build_object('hasNextPage', (select count(*) > 50 from page),
      'endCursor', (select min(id) from (select id from page limit 50) shown)::text)))::text as answer`;

const one = `
  select json_build_object('dossier', (
    select json_build_object(${FIELDS},
      'commune', (select json_build_object('name', u.name) from organisations.unit u where u.id = d.unit_id),
      'agency', (select json_build_object('name', a.name) from organisations.agency a where a.id = d.agency_id))
    from dossiers.dossier d where d.code = $1))::text as answer`;

const lookup = `
  select json_build_object('procedure', (
    select json_build_object('code', v.code, 'name', v.name, 'nameEn', v.name_en)
    from procedures.procedure_version v
    where v.code = $1 and (v.valid_from is null or v.valid_from <= current_date)
      and (v.valid_to is null or v.valid_to > current_date)))::text as answer`;

const board = `
  select json_build_object('agencies', json_build_object('edges', json_agg(json_build_object('node', json_build_object(
    'code', a.code, 'name', a.name, 'received', ${NEWEST('received')}, 'processing', ${NEWEST('processing')},
    'done', ${NEWEST('done')})))))::text as answer
  from (
    select id, code, name from organisations.agency
    where (valid_from is null or valid_from <= current_date) and (valid_to is null or valid_to > current_date)
    order by code limit $1
  ) a`;

/** Data-modifying CTEs: one statement is one transaction. */
const submit = `
  with handed_in as (
    update dossiers.dossier set state = 'submitted', submitted_at = now()
    where id = $1::bigint and state = 'draft' returning id, agency_id, applicant_id, state, submitted_at, procedure_id
  ), of_procedure as (
    select v.code from handed_in d join procedures.procedure_version v on v.id = d.procedure_id
  ), asking as (
    select a.id from server.account a join handed_in d on a.person_id = d.applicant_id
  ), shared as (
    insert into files.share (file_id, agency_id)
    select f.file_id, d.agency_id from handed_in d join dossiers.dossier_file f on f.dossier_id = d.id
    on conflict do nothing
  ), happened as (
    insert into dossiers.event (dossier_id, kind, at, agency_id, applicant_id, actor_id)
    select d.id, 'submitted', now(), d.agency_id, d.applicant_id, a.id from handed_in d, asking a returning id
  ), logged as (
    insert into server.event (name, version, payload, at, agency_id, procedure, subject, person_id)
    select 'dossiers.dossierSubmitted', 2, jsonb_build_object('eventId', e.id, 'dossierId', d.id, 'agencyId', d.agency_id,
      'applicantId', d.applicant_id, 'code', null, 'procedure', p.code), now(), d.agency_id, p.code, d.id::text,
      d.applicant_id
    from handed_in d, happened e, of_procedure p
  ), answered as (
    insert into server.idempotency (account_id, key, operation, arguments_hash, result_id)
    select a.id, $2::text, 'submitDossier', $3::bytea, d.id from handed_in d, asking a
  ), audited as (
    insert into server.audit (at, account_id, act, subject_type, subject, request_id)
    select now(), a.id, 'submitDossier', 'Dossier', d.id::text, $4::text from handed_in d, asking a
  )
  select json_build_object('submitDossier', json_build_object('__typename', 'Dossier', 'id', d.id::text,
    'state', upper(d.state), 'submittedAt', ${moment('d.submitted_at')}))::text as answer
  from handed_in d`;

/** By the name of the operation. */
export const statements = { list, one, lookup, board, submit } as const;
