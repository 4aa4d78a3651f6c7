import { type Kysely, sql } from 'kysely';
import type { NamedHolding } from '../../../server/kit/index.ts';
import type { DecisionRow } from '../reorganisation/rows.ts';
import type { Succession } from '../reorganisation/succession.ts';

interface Surveyed {
  readonly reorganisationId: number;
  readonly day: string;
  readonly succession: Succession;
  readonly decisions: readonly DecisionRow[];
}

/**
 * Lists what a holding has for agencies that end, each with those that may take it over: the successors of its agency, of
 * which those in a successor of its unit come first. One alone takes it over; of several a decision says which.
 *
 * A second time adds what has come since, and takes away what has gone and was not handed over.
 */
export async function survey(
  db: Kysely<unknown>,
  { reorganisationId, day, succession, decisions }: Surveyed,
  { name, things, toEach = false, handOver }: NamedHolding,
  place: number,
): Promise<void> {
  if (things === null) return;
  const all = things(day);
  await sql`
    delete from organisations.affected_thing as gone
    where reorganisation_id = ${reorganisationId} and holding = ${name} and handed_over_at is null and not exists (
      select from (${all}) as t where t.thing = gone.thing and t.agency_id = gone.agency_id)`.execute(db);
  const stays = handOver === null;
  await sql`
    with ending as (
      select "agencyId" as id, successors from jsonb_to_recordset(${JSON.stringify(succession.agencies)}::jsonb)
        as e ("agencyId" bigint, successors text[])),
    place as (
      select "unitId" as id, agencies from jsonb_to_recordset(${JSON.stringify(succession.units)}::jsonb)
        as p ("unitId" bigint, agencies text[])),
    found as (
      select t.thing, t.label, t.agency_id, ending.successors, coalesce(place.agencies, '{}') as near
      from (${all}) as t join ending on ending.id = t.agency_id left join place on place.id = t.unit_id),
    placed as (
      select *, array(select unnest(successors) intersect select unnest(near) order by 1) as here from found),
    apart as (
      select *, case when here <> '{}' then here when successors = '{}' then near else successors end as candidates
      from placed),
    listed as (
      select thing, label, agency_id, successors, candidates, '' as part from apart where not ${toEach} or candidates = '{}'
      union all
      select thing, label, agency_id, successors, array[part], part from apart cross join unnest(candidates) as part
      where ${toEach})
    insert into organisations.affected_thing
      (reorganisation_id, place, holding, thing, part, label, agency_id, stays, candidates, successor_code)
    select ${reorganisationId}, ${place}, ${name}, l.thing, l.part, l.label, l.agency_id, ${stays}, l.candidates,
      case when ${stays} then null when cardinality(l.candidates) = 1 and l.successors <> '{}' then l.candidates[1]
        else (
          select d."newCode" from jsonb_to_recordset(${JSON.stringify(decisions)}::jsonb)
            as d ("oldCode" text, "newCode" text, holding text, thing text)
          where d."oldCode" = a.code and coalesce(d.holding, ${name}) = ${name} and coalesce(d.thing, l.label) = l.label
            and d."newCode" = any(l.candidates)
          order by d.thing nulls last, d.holding nulls last limit 1) end
    from listed as l join organisations.agency as a on a.id = l.agency_id
    order by l.agency_id, l.thing
    on conflict on constraint thing_is_listed_once do nothing`.execute(db);
}
