/**
 * The real agencies are there by migration: 10 districts and 151 communes that ended on 1 July 2025, and what came
 * after. Synthetic desks bring those in force beyond 80. Then the agencies are numbered, for dossiers to pick from.
 */
export const agencies = `
  insert into organisations.agency
    (unit_id, parent_id, kind, name, name_en, code, legacy_code, codes_evidence, valid_from)
  select p.unit_id, p.id, 'service-centre', 'Điểm tiếp nhận hồ sơ thử nghiệm số ' || n, 'Benchmark desk no. ' || n,
    'H28.' || n, '000.00.' || n || '.H28', 'assigned', date '2025-07-01'
  from generate_series(77, 98) as n
  join organisations.agency p on p.code = 'H28' and p.valid_to is null;

  create unlogged table bench.commune as
  select id, valid_to is null as current, row_number() over (partition by valid_to is null order by id) - 1 as nth
  from organisations.unit where level = 'commune';

  create unlogged table bench.agency as
  select a.id, a.code, a.legacy_code, a.kind, a.valid_to is null as current,
    case when a.kind = 'commune-committee' then a.unit_id end as unit_id,
    a.kind = 'service-centre' and a.code = 'H28.20' as big,
    row_number() over (partition by a.valid_to is null order by a.code, a.id) - 1 as nth,
    case when a.kind = 'commune-committee'
      then row_number() over (partition by a.valid_to is null, a.kind order by a.code, a.id) - 1 end as nth_committee
  from organisations.agency a
  where a.valid_to is null or a.valid_to = date '2025-07-01'`;
