import { type Kysely, sql } from 'kysely';
import type { OrganisationsTables } from '../tables.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<OrganisationsTables>();

export interface ReadyThing {
  readonly id: number;
  readonly holding: string;
  readonly thing: string;
  readonly fromAgencyId: number;
  readonly toAgencyId: number;
}

/** The next things of one holding that are ready to be handed over, to an agency that is there. */
export async function readyThings(
  db: Kysely<unknown>,
  { id, day }: { readonly id: number; readonly day: string },
  most: number,
): Promise<readonly ReadyThing[]> {
  const { rows } = await sql<ReadyThing>`
    with ready as (
      select t.id, t.place, t.holding, t.thing, t.agency_id as from_agency_id, a.id as to_agency_id
      from organisations.affected_thing as t
      join organisations.agency as a on a.code = t.successor_code
        and daterange(a.valid_from, a.valid_to) @> ${day}::date
      where t.reorganisation_id = ${id} and t.state = 'ready')
    select id, holding, thing, from_agency_id, to_agency_id from ready
    where place = (select min(place) from ready) order by id limit ${most}`.execute(db);
  return rows;
}

export async function setHandedOver(
  db: Kysely<unknown>,
  ids: readonly number[],
  handedOverAt: Date,
): Promise<void> {
  await tables(db)
    .updateTable('organisations.affectedThing')
    .set({ handedOverAt })
    .where((where) => where('id', '=', where.fn.any(where.val(ids))))
    .execute();
}

/** Whether everything has found its place. */
export async function isAllHandedOver(db: Kysely<unknown>, reorganisationId: number): Promise<boolean> {
  const waiting = await tables(db)
    .selectFrom('organisations.affectedThing')
    .select('id')
    .where('reorganisationId', '=', reorganisationId)
    .where('state', 'in', ['undecided', 'ready'])
    .limit(1)
    .executeTakeFirst();
  return waiting === undefined;
}

/**
 * Decides who takes over; answers with how many of the things were undecided and may go there. What has no successor goes
 * to any agency of the day, one that is planned included.
 */
export async function decideThings(
  db: Kysely<unknown>,
  { id: reorganisationId, day }: { readonly id: number; readonly day: string },
  ids: readonly number[],
  successorCode: string,
  decidedBy: number,
): Promise<number> {
  const decided = await tables(db)
    .updateTable('organisations.affectedThing')
    .set({ successorCode, decidedBy })
    .where('reorganisationId', '=', reorganisationId)
    .where('state', '=', 'undecided')
    .where((where) => where('id', '=', where.fn.any(where.val(ids))))
    .where(
      sql<boolean>`(${successorCode} = any(candidates) or candidates = '{}' and (
        exists (select from organisations.agency_change as c
          where c.reorganisation_id = ${reorganisationId} and c.successor_code = ${successorCode})
        or exists (select from organisations.agency as a
          where a.code = ${successorCode} and daterange(a.valid_from, a.valid_to) @> ${day}::date)))`,
    )
    .returning('id')
    .execute();
  return decided.length;
}
