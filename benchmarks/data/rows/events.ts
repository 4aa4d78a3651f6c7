/** What happened to each dossier, in order: as many events as its state has had steps. */
export const events = `
  insert into dossiers.event (dossier_id, kind, at, agency_id, applicant_id, actor_id, code, note)
  select d.id, e.kind, e.at, d.agency_id, d.applicant_id, e.actor_id,
    case when e.kind <> 'submitted' then d.code end, case when e.kind = 'refused' then d.reason end
  from dossiers.dossier d
  cross join lateral (values
    (1, 'submitted', d.submitted_at, (select count(*) from server.account where person_id is null) + d.applicant_id),
    (2, 'received', d.received_at, d.officer_id),
    (3, case d.state when 'stopped' then 'refused' else 'granted' end, d.decided_at, d.decider_id),
    (4, 'result-issued', case when d.state = 'done' then d.finished_at end, d.decider_id)
  ) as e (nth, kind, at, actor_id)
  where d.state <> 'draft' and e.at is not null`;
