import type { Sizes } from '../sizes.ts';

/** The real procedures are there by migration; synthetic ones, which say so, bring them to the number of a province. */
export const procedures = ({ procedures: total }: Sizes) => `
  insert into procedures.procedure (code)
  select '9.' || lpad(n::text, 6, '0')
  from generate_series(1, ${total} - (select count(*) from procedures.procedure)) as n;

  insert into procedures.procedure_version
    (procedure_id, code, name, name_en, owner, owner_text, handling_level, code_evidence, time_evidence)
  select id, code, 'Thủ tục thử nghiệm số ' || right(code, 6), 'Benchmark procedure no. ' || right(code, 6), 'Home Affairs',
    'benchmark', 'province', 'synthetic', 'synthetic'
  from procedures.procedure where code like '9.%';

  insert into procedures.offer (version_id, channel, time_amount, time_unit, time_text, fee_amount, fee_text)
  select v.id, channel, 1 + bench.pick(v.id, channel, 20), 'working-day', 'synthetic', 0, 'synthetic'
  from procedures.procedure_version v
  join procedures.procedure p on p.id = v.procedure_id
  cross join generate_series(1, 3) as channel
  where p.code like '9.%';

  create unlogged table bench.version as
  select id, row_number() over (order by id) - 1 as nth from procedures.procedure_version as version
  where valid_to is null and exists (
    select from procedures.offer where version_id = version.id and case_name = 'standard' and channel = 2);

  -- As dossiers would say, whose triggers do not fire while they are loaded.
  update procedures.procedure_version set in_use = true where id in (select id from bench.version)`;
