/**
 * That officers were told of each dossier that is late, and desks of each that waits for an answer: else the worker would
 * begin by telling of all of them.
 */
export const warnings = `
  insert into dossiers.deadline_warning (dossier_id, kind, late_from, at, agency_id, officer_id)
  select id, 'late', late_from, late_from, agency_id, coalesce(handler_id, officer_id)
  from dossiers.dossier where finished_at is null and late_from is not null
  union all
  select id, 'unanswered', submitted_at, submitted_at, coalesce(receiving_agency_id, agency_id), null
  from dossiers.dossier where state = 'submitted' and channel = 2`;
