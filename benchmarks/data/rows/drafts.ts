import type { Sizes } from '../sizes.ts';

/**
 * Drafts that can be handed in: filled in, for a procedure that education offers and that asks for no mandatory paper,
 * in a commune that exists. They have the lowest ids, so that what has been handed in moves no list.
 */
export const drafts = ({ drafts: total, citizens }: Sizes) => `
  insert into dossiers.dossier
    (id, procedure_id, applicant_id, unit_id, agency_id, state, application, created_at)
  overriding system value
  select n, v.id, 1 + n % ${citizens}, a.unit_id, a.id, 'draft',
    jsonb_build_object('kind', 'upper-secondary', 'copies', 1, 'diplomaNumber', 'THPT-' || n),
    timestamptz '2026-11-01' + n * interval '1 second'
  from generate_series(1, ${total}) as n
  join bench.agency a on a.current
    and a.nth_committee = bench.pick(n, 40, (select count(*) from bench.agency where current and nth_committee is not null))
  join procedures.procedure p on p.code = '3.000465'
  join procedures.procedure_version v on v.procedure_id = p.id and v.valid_to is null
  order by n`;
