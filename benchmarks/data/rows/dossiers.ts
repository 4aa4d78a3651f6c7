import type { Sizes } from '../sizes.ts';

/** In percent; with 1, 2, 3, 4 and 3 events each these make three events a dossier. */
const STATES = `
  case when chance < 40 then 'done' when chance < 65 then 'processing' when chance < 80 then 'received'
    when chance < 90 then 'submitted' else 'stopped' end`;

/**
 * Two years of dossiers, newest last; until 1 July 2025 at the agencies of that time. One agency, the service centre,
 * has an eighth of those since: its list has a page 1,000. Ids begin behind those of the drafts. All was told of them.
 */
export const dossiers = ({ dossiers: total, drafts, persons, officers }: Sizes) => `
  insert into dossiers.dossier (id, procedure_id, applicant_id, unit_id, agency_id, state, application, created_at,
    submitted_at, code, received_at, register_agency_id, officer_id, handler_id, due_at, late_told, desk_warned_at,
    decided_at, decider_id, reason, result, finished_at)
  overriding system value
  select id, procedure_id, applicant_id, unit_id, agency_id, state, application, created_at, submitted_at,
    case when open then null
      when received_at < timestamptz '2025-09-15 00:00+07'
        then legacy_code || to_char(local_day, '-YYMMDD-') || lpad(serial::text, greatest(4, length(serial::text)), '0')
      else agency_code || to_char(local_day, '-YYYYMMDD-') || lpad(serial::text, 7, '0') end,
    case when not open then received_at end,
    case when not open then agency_id end,
    case when not open then officer_id end,
    case when state = 'processing' then officer_id end,
    case when not open then due_at end,
    case when not open then due_at end,
    case when open then submitted_at end,
    case when decided then decided_at end,
    case when decided then officer_id end,
    case when state = 'stopped' then 'Thiếu căn cứ để giải quyết hồ sơ.' end,
    case when state = 'done' then '{"benchmark": true}'::jsonb end,
    case when state in ('done', 'stopped') then decided_at + interval '1 hour' end
  from (
    select *, local_ts::date as local_day, state = 'submitted' as open,
      received_at + (1 + bench.pick(id, 25, 20)) * interval '1 day' as due_at,
      state in ('done', 'stopped') as decided,
      row_number() over (partition by agency_code, state <> 'submitted', local_ts::date order by received_at, id) as serial
    from (
      select d.id, v.id as procedure_id, d.applicant_id, coalesce(a.unit_id, c.id) as unit_id, a.id as agency_id,
        a.code as agency_code, a.legacy_code, d.state, '{"benchmark": true}'::jsonb as application, d.created_at,
        d.created_at + d.until_submitted as submitted_at,
        d.created_at + d.until_submitted + d.until_received as received_at,
        (d.created_at + d.until_submitted + d.until_received) at time zone 'Asia/Ho_Chi_Minh' as local_ts,
        d.created_at + d.until_submitted + d.until_received + (1 + bench.pick(d.id, 24, 200)) * interval '1 hour'
          as decided_at,
        -- The officers of an agency are its number and every so many after it.
        a.nth % d.agencies + d.agencies * (1 + bench.pick(d.id, 26, ${officers} / d.agencies - 2)) as officer_id
      from (
        select id, current, ${STATES} as state, created_at, counted.now as agencies,
          1 + bench.pick(id, 20, ${persons}) as applicant_id,
          bench.pick(id, 21, 600) * interval '1 minute' as until_submitted,
          (1 + bench.pick(id, 22, 1200)) * interval '1 minute' as until_received,
          case when current and bench.pick(id, 27, 8) = 0 then null
            else bench.pick(id, 28, case when current then counted.now else counted.before end) end as agency_nth,
          bench.pick(id, 29, case when current then counted.communes_now else counted.communes_before end) as commune_nth,
          bench.pick(id, 30, counted.versions) as version_nth
        from (
          select ${drafts} + n as id, bench.pick(n, 31, 100) as chance,
            timestamptz '2024-11-15' + n * (interval '710 days' / ${total}) as created_at,
            timestamptz '2024-11-15' + n * (interval '710 days' / ${total}) >= timestamptz '2025-07-01' as current
          from generate_series(1, ${total}) as n
        ) as numbered
        cross join (
          select count(*) filter (where current) as now, count(*) filter (where not current) as before,
            (select count(*) from bench.commune where current) as communes_now,
            (select count(*) from bench.commune where not current) as communes_before,
            (select count(*) from bench.version) as versions
          from bench.agency
        ) as counted
      ) as d
      join bench.agency a on a.current = d.current
        and a.nth = coalesce(d.agency_nth, (select nth from bench.agency where big and current))
      join bench.commune c on c.current = d.current and c.nth = d.commune_nth
      join bench.version v on v.nth = d.version_nth
    ) as moments
  ) as numbered
  order by id`;
