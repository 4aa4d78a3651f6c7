/** That its officer was told of each dossier that is late: else the worker would begin by telling of all of them. */
export const warnings = `
  insert into dossiers.deadline_warning (dossier_id, kind, late_from, at, agency_id, officer_id)
  select id, 'late', late_from, late_from, agency_id, coalesce(handler_id, officer_id)
  from dossiers.dossier where finished_at is null and late_from is not null`;
